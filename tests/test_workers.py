"""Work done by several processes: the order of the tasks, a bound on what is ahead, faults, and no process left behind.

The work is the library's, because other processes don't find the functions of a test.
"""

from __future__ import annotations

import math
import multiprocessing
import operator
import os
from collections.abc import Iterator
from contextlib import closing
from types import SimpleNamespace

import pytest

from report import workers
from report.workers import WorkerLostError, in_order


def test_answers_come_in_the_order_of_the_tasks() -> None:
    assert list(in_order(operator.neg, range(40), processes=3)) == [-n for n in range(40)]


def test_the_order_is_kept_also_where_the_first_task_ends_last() -> None:
    """Ten factorials, of which the first takes as long as all others."""
    tasks = [60_000, *range(1, 10)]
    assert list(in_order(math.factorial, tasks, processes=2)) == [math.factorial(task) for task in tasks]


def test_no_task_no_process() -> None:
    assert list(in_order(math.sqrt, [], processes=4)) == []
    assert multiprocessing.active_children() == []


def test_tasks_are_taken_only_as_far_ahead_as_is_bearable() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    with closing(in_order(operator.neg, tasks(), processes=2)) as answers:
        assert [next(answers) for _ in range(3)] == [0, -1, -2]
        assert len(taken) <= 3 + 2 * workers.AHEAD + 2


def test_all_processes_end_when_nobody_asks_on() -> None:
    with closing(in_order(operator.neg, range(1000), processes=2)) as answers:
        next(answers)
        assert multiprocessing.active_children()
    assert multiprocessing.active_children() == []


def test_what_the_work_raises_is_raised_in_its_turn() -> None:
    answers = in_order(int, ["1", "2", "three", "4"], processes=2)
    assert [next(answers), next(answers)] == [1, 2]
    with pytest.raises(ValueError, match="three"):
        next(answers)
    assert multiprocessing.active_children() == []


def test_an_answer_that_cannot_be_sent_is_a_fault_and_no_standstill() -> None:
    with pytest.raises(RuntimeError, match="pickle"):
        list(in_order(open, [os.devnull], processes=1))


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(WorkerLostError):
        list(in_order(os._exit, [0, 0, 0], processes=2))
    assert multiprocessing.active_children() == []


def test_where_no_process_can_be_begun_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise OSError("no more of them")

    monkeypatch.setattr(workers, "_context", lambda _: SimpleNamespace(Pipe=refused))
    assert list(in_order(operator.neg, range(5), processes=2)) == [0, -1, -2, -3, -4]


def test_it_works_as_well_without_forkserver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert list(in_order(operator.neg, range(3), processes=2)) == [0, -1, -2]
