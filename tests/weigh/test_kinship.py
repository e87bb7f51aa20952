"""Origins of sources, and sources of none."""

import pytest

from report.model.chronology import Origin
from report.weigh.kinship import kinship, origins


def test_origins_are_one_under_every_spelling_and_sorted(article):
    sources = [article("c", root=["AFP", "ap "]).source, article("b", root="AP").source, article("a", root="AP").source]
    named, unknown = origins(kinship(sources, {}), [])
    assert named == (Origin("AFP", ("c",)), Origin("AP", ("a", "b", "c")))
    assert unknown == ()


def test_the_configs_form_of_a_name_is_shown(article):
    named, _ = origins(kinship([article("a", root="ap").source], {"Associated Press": ("AP",)}), [])
    assert named == (Origin("Associated Press", ("a",)),)


@pytest.mark.parametrize(("roots", "unknown"), [((), ("a",)), (("AP", "AP"), ()), (("AP", ""), ("a",))])
def test_a_source_is_of_unknown_origin_while_some_quote_of_it_is(roots, unknown, article, claim):
    claims = [claim(number, "a", root=root) for number, root in enumerate(roots)]
    assert origins(kinship([article("a").source], {}), claims)[1] == unknown
