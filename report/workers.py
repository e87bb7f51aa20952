"""Several processes that do one kind of work: answers come in the order of the tasks, and no process is left behind."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # Windows has no forkserver to import
    from multiprocessing.context import ForkServerContext, SpawnContext

Task = TypeVar("Task")
Answer = TypeVar("Answer")

AHEAD = 4
"""Tasks, for each process, that may be done beyond the one whose answer is still awaited: what bounds the memory."""


LOST = "a helping process ended before it was done"


class WorkerLostError(Exception):
    """A process ended before it answered: it was killed, most often for want of memory."""


def in_order(
    work: Callable[[Task], Answer], tasks: Iterable[Task], *, processes: int, preload: Sequence[str] = ()
) -> Generator[Answer]:
    """The answers of `work` to all tasks, in the order of the tasks, whatever process ends first.

    `work`, tasks and answers must be of the kind that `pickle` takes; `preload` names modules that `work` needs. Tasks are
    taken when there is a process to do them, so there may be any number. Processes are begun as tasks come in, by forkserver
    or else spawn: nothing of this process is copied. Where none can be begun the work is done here. What `work` raises is
    raised here, in its turn; WorkerLostError where a process is lost. All processes end with the iterator, close() included.
    """
    crew = _Crew(_context(preload), work, processes)
    try:
        yield from crew.answers(iter(tasks))
    finally:
        crew.dismiss()


def _context(preload: Sequence[str]) -> ForkServerContext | SpawnContext:
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(list(preload))
        return context
    return multiprocessing.get_context("spawn")


class _Crew:
    """The processes of one call; each is at one task at most, so that neither side ever waits for the other to listen."""

    def __init__(self, context: ForkServerContext | SpawnContext, work: Callable[[Any], Any], size: int) -> None:
        self._context = context
        self._work = work
        self._size = size
        self._crew: list[tuple[Any, Connection]] = []
        self._idle: list[Connection] = []

    def answers(self, tasks: Iterator[Any]) -> Iterator[Any]:
        """All answers, in order."""
        at_work: dict[Connection, int] = {}
        done: dict[int, tuple[bool, Any]] = {}
        asked = given = 0
        is_more = True
        while is_more or given < asked:
            while is_more and asked < given + self._size * AHEAD and (pipe := self._free()) is not None:
                try:
                    task = next(tasks)
                except StopIteration:
                    is_more = False
                    break
                _tell(pipe, task)
                at_work[pipe] = asked
                self._idle.remove(pipe)
                asked += 1
            if is_more and not self._crew:
                yield from map(self._work, tasks)  # no process could be begun
                return
            for pipe in [one for one in wait(list(at_work)) if isinstance(one, Connection)] if at_work else ():
                done[at_work.pop(pipe)] = _heard(pipe)
                self._idle.append(pipe)
            while given in done:
                is_answer, what = done.pop(given)
                if not is_answer:
                    raise what
                yield what
                given += 1

    def _free(self) -> Connection | None:
        """A process without a task, a new one if there may be more; None where all are at work."""
        if not self._idle and len(self._crew) < self._size:
            self._begin()
        return self._idle[-1] if self._idle else None

    def _begin(self) -> None:
        try:
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(theirs, self._work), daemon=True)
            process.start()
        except (OSError, ImportError):
            self._size = len(self._crew)  # those that there are must do
            return
        theirs.close()  # so that the end of the process is the end of the pipe
        self._crew.append((process, ours))
        self._idle.append(ours)

    def dismiss(self) -> None:
        """End all processes, whatever they are at."""
        for process, pipe in self._crew:
            pipe.close()
            process.terminate()
        for process, _ in self._crew:
            process.join()


def _tell(pipe: Connection, task: Any) -> None:
    try:
        pipe.send(task)
    except OSError:
        raise WorkerLostError(LOST) from None


def _heard(pipe: Connection) -> tuple[bool, Any]:
    try:
        answer: tuple[bool, Any] = pipe.recv()
    except (EOFError, OSError):
        return False, WorkerLostError(LOST)
    return answer


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """What a process does: answer until the other end is closed, also because the process there is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever began us hears Ctrl-C too, and ends us
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        answer: tuple[bool, Any]
        try:
            answer = True, work(task)
        except Exception as raised:
            answer = False, raised
        try:
            pipe.send(answer)
        except OSError:
            return
        except Exception as raised:  # what cannot be pickled
            pipe.send((False, RuntimeError(f"{type(raised).__name__}: {raised}")))
