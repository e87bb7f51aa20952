"""Where a date comes from."""

from report.model.decided import Decided
from report.model.edtf import parse_date
from report.model.events import Basis, Said
from report.model.sources import IssuedFrom
from report.weigh import compare

ISSUED = parse_date("2025-03-20")


def basis(told, article, settings, *texts):
    articles = tuple(article(id_, "2025-03-20", text=text) for id_, text in zip("ab", texts or ("", ""), strict=True))
    chronology, _ = compare(Decided((told,)), articles, settings(), None)
    (found,) = chronology.events + chronology.unplaced
    return found.basis


def test_the_claim_that_gives_the_date_gives_its_words_as_the_editor_read_them(claim, event, article, settings):
    told = event("e", claims=(claim(1, "a", date="2025-03"), claim(2, "b", date="2025-03-19", exact="late on Wednesday")))
    assert basis(told, article, settings) == Basis("late on Wednesday", Said.EDITOR, "b", ISSUED, IssuedFrom.CONFIG)


def test_words_that_name_the_year_lean_on_no_issue(claim, event, article, settings):
    told = event("e", claims=(claim(1, "a", date="2025-03-19", exact="on 19 March 2025"),))
    assert basis(told, article, settings) == Basis("on 19 March 2025", Said.EDITOR, "a")


def test_another_number_is_not_the_year(claim, event, article, settings):
    told = event("e", claims=(claim(1, "a", date="2025-03-19", exact="On Wednesday 2024 people and 12025 more"),))
    assert basis(told, article, settings).issued == ISSUED


def test_the_ledgers_date_that_a_quote_gives(claim, event, article, settings):
    told = event("e", "2025-03-19", claims=(claim(1, "a", date="2025-03"), claim(2, "b", date="2025-03-19", exact="Wednesday")))
    assert basis(told, article, settings) == Basis("Wednesday", Said.EDITOR, "b", ISSUED, IssuedFrom.CONFIG)


def test_the_same_part_of_the_day_is_the_better_basis(claim, event, article, settings):
    claims = (claim(1, "a", date="2025-03-19"), claim(2, "b", date="2025-03-19", part="late", exact="late Wednesday"))
    assert basis(event("e", "2025-03-19", part="late", claims=claims), article, settings).words == "late Wednesday"


def test_only_the_editor_gave_it(claim, event, article, settings):
    assert basis(event("e", "2025-01", claims=(claim(1, "a"),)), article, settings) == Basis(None, Said.EDITOR)


def test_a_coarser_quote_does_not_give_the_day(claim, event, article, settings):
    told = event("e", "2025-01-27", claims=(claim(1, "a", date="2025-01"),), because="archives")
    assert basis(told, article, settings) == Basis(None, Said.EDITOR)


def test_no_date_has_no_basis(claim, event, article, settings):
    assert basis(event("e", claims=(claim(1, "a"),)), article, settings) is None


def test_the_ledgers_basis_finds_its_quote_and_keeps_the_rest(claim, event, article, settings):
    holds = (parse_date("2025-03-20"), parse_date("2025-03-24"))
    claims = (claim(1, "a"), claim(2, "b", exact="entered Walikale late  Wednesday evening"))
    told = event("e", "2025-03-19", claims=claims, basis=Basis("late Wednesday", Said.CLAUSE, holds_for=holds))
    assert basis(told, article, settings) == Basis("late Wednesday", Said.CLAUSE, "b", ISSUED, IssuedFrom.CONFIG, holds)


def test_the_ledgers_basis_may_stand_elsewhere_in_an_article(claim, event, article, settings):
    told = event("e", "2025-03-19", claims=(claim(1, "a"), claim(2, "b")), basis=Basis("on Wednesday", Said.PARAGRAPH))
    assert basis(told, article, settings, "Nothing.", "It fell.\nOn Wednesday all was quiet.").source == "b"


def test_words_that_stand_nowhere_have_no_source(claim, event, article, settings):
    told = event("e", "2025-03-19", claims=(claim(1, "a"),), basis=Basis("on Sunday", Said.CLAUSE))
    assert basis(told, article, settings) == Basis("on Sunday", Said.CLAUSE)


def test_the_ledgers_basis_without_words_takes_those_of_the_quote(claim, event, article, settings):
    told = event(
        "e", "2025-03-19", claims=(claim(1, "a", date="2025-03-19", exact="Wednesday"),), basis=Basis(None, Said.SENTENCE)
    )
    assert basis(told, article, settings) == Basis("Wednesday", Said.SENTENCE, "a", ISSUED, IssuedFrom.CONFIG)


def test_what_review_settled_stands(claim, event, article, settings):
    settled = Basis("on Wednesday", Said.SENTENCE, "b")
    told = event("e", "2025-03-19", claims=(claim(1, "a", date="2025-03-19", exact="on Wednesday"),), basis=settled)
    assert basis(told, article, settings) == settled


def test_the_editor_alone_leans_on_an_issue_only_by_a_range_of_them(claim, event, article, settings):
    claims = (claim(1, "a", date="2025-03-19"),)
    alone = Basis(None, Said.EDITOR)
    assert basis(event("e", "2025-03-19", claims=claims, basis=alone), article, settings) == alone
    holds = Basis(None, Said.EDITOR, holds_for=(parse_date("2025-03-20"), parse_date("2025-03-24")))
    found = basis(event("e", "2025-03-19", claims=claims, basis=holds), article, settings)
    assert (found.words, found.source, found.issued) == (None, "a", ISSUED)
