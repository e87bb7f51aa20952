"""Faults in templates are findings with a name and a line."""

import pytest
from jinja2.sandbox import SecurityError

from report.model.pages import TemplateSet
from report.render.templates import environment, finding


def fault_of(templates, asked="a.j2"):
    try:
        environment(templates).get_template(asked).render(value="x")
    except Exception as raised:
        return finding(raised, asked, templates, "templates")
    return None


@pytest.mark.parametrize(
    ("templates", "file", "line", "words"),
    [
        ({"a.j2": "one\n{% if %}"}, "a.j2", 2, "Expected an expression"),
        ({"a.j2": "one\n\n{{ missing }}"}, "a.j2", 3, "'missing' is undefined"),
        ({"a.j2": "one\n{{ value.nothing }}"}, "a.j2", 2, "no attribute 'nothing'"),
        ({"a.j2": "{% include 'b.j2' %}", "b.j2": "x\ny\n{{ missing }}"}, "b.j2", 3, "'missing' is undefined"),
        ({"a.j2": "x\n{% include 'b.j2' %}"}, "a.j2", 2, "'b.j2', which does not exist"),
        ({"a.j2": "{% extends 'b.j2' %}", "b.j2": "x\n{% block c %}{{ 1 / 0 }}{% endblock %}"}, "b.j2", 2, "division by zero"),
        ({"a.j2": "{% include 'a.j2' %}"}, "a.j2", 1, "without end"),
        ({"a.j2": "{{ value | nofilter }}"}, "a.j2", 1, "nofilter"),
        ({}, "a.j2", 1, "'a.j2', which does not exist"),
    ],
)
def test_a_fault_has_a_template_and_a_line(templates, file, line, words):
    found = fault_of(templates)
    assert (found.code, found.severity, found.at.file, found.at.line) == ("template-error", "error", f"templates/{file}", line)
    assert words in found.message
    assert found.hints


def test_the_whole_line_is_marked():
    found = fault_of({"a.j2": "ab\n{{ missing }}"})
    assert (found.at.column, found.at.end_column) == (1, 14)


def test_every_value_is_escaped_whatever_the_template_is_called():
    for name in ("x.html.j2", "x.j2", "x.txt"):
        assert environment({name: "<b>{{ value }}</b>"}).get_template(name).render(value="<i>") == "<b>&lt;i&gt;</b>"


def test_a_changed_template_is_compiled_anew():
    assert [environment({"a.j2": text}).get_template("a.j2").render() for text in ("one", "two", "one")] == ["one", "two", "one"]


def test_code_of_one_way_of_escaping_is_not_used_by_another():
    texts = {"a.j2": "{{ value }}"}
    assert environment(texts).get_template("a.j2").render(value="<") == "&lt;"
    assert environment(texts, escape=lambda text: f"({text})").get_template("a.j2").render(value="<") == "(<)"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ value.clear() }}",
        "{% for i in range(1000000) %}x{% endfor %}",
        "{{ '{0.__class__}'.format(value) }}",
    ],
)
def test_a_template_of_a_project_reaches_nothing_beyond_what_it_is_given(text):
    value = ["kept"]
    for texts in ({"a.j2": text}, TemplateSet({"a.j2": text}, ["a.j2"])):
        with pytest.raises((SecurityError, OverflowError)):
            environment(texts).get_template("a.j2").render(value=value)
    assert value == ["kept"]


def test_our_own_templates_are_not_slowed_down_and_their_code_is_their_own():
    text = "{{ value.clear() }}"
    assert environment(TemplateSet({"a.j2": text})).get_template("a.j2").render(value={}) == "None"
    with pytest.raises(SecurityError):
        environment({"a.j2": text}).get_template("a.j2").render(value={})
