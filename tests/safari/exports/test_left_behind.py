"""An export that was killed leaves something hidden beside its target; the next one to that target takes it away."""

from __future__ import annotations

import sys
from subprocess import PIPE, Popen

import pytest

from safari.exports import Export, export, folder
from safari.progress import never, silent
from safari.sharing.paper import Paper
from safari.sharing.people_list import PeopleList
from tests.safari.exports.test_folder import EVENT

PEOPLE = PeopleList("Customers", ("Alias",), (("Ingrid, 67",),))
KILLED = """
import sys, time
from pathlib import Path
from safari.exports import Export, folder, place_beside
from safari.sharing.people_list import PeopleList

def linger(*_anything):
    print("half", flush=True)
    time.sleep(60)

def pour(_people, path):
    path.write_text("Ingrid said")
    linger()

how, into = sys.argv[1], Path(sys.argv[2])
people = PeopleList("Customers", ("Alias",), (("Ingrid, 67",),))
if how == "poured":
    Export("x", "X", ".csv", linger, PeopleList, pour).write(people, into / "people")
elif how == "whole":
    place_beside(into / "people.csv").write_text("Ingrid said")
    linger()
else:
    from safari.sharing.paper import Paper
    from tests.safari.exports.test_folder import EVENT
    folder.write([Paper("One", EVENT), Paper("Two", EVENT)], into, "Breakfast", linger, lambda: False)
"""


@pytest.fixture
def killed(tmp_path):
    """An export that is killed half way, of this kind; gives the folder it wrote into."""

    def kill(how):
        with Popen([sys.executable, "-c", KILLED, how, str(tmp_path)], stdout=PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == b"half"
            process.kill()
        (left,) = tmp_path.iterdir()
        assert (left.name[0], left.suffix) == (".", ".part")
        return tmp_path

    return kill


@pytest.mark.parametrize("first", ["poured", "whole"])
@pytest.mark.parametrize("then", ["poured", "whole"])
def test_the_next_file_takes_it_away(killed, first, then):
    into, csv = killed(first), export("people_csv")
    pour = (lambda people, path: path.write_bytes(csv.make(people))) if then == "poured" else None
    Export("x", "X", ".csv", csv.make, PeopleList, pour).write(PEOPLE, into / "people")
    assert [one.name for one in into.iterdir()] == ["people.csv"]


def test_the_next_folder_takes_it_away(killed):
    into = killed("folder")
    assert folder.write([Paper("One", EVENT)], into, "Breakfast", silent, never) == into / "Breakfast"
    assert [one.name for one in into.iterdir()] == ["Breakfast"]


def test_another_target_leaves_it_alone(killed):
    into = killed("poured")
    export("people_csv").write(PEOPLE, into / "others")
    assert len(list(into.iterdir())) == 2


def test_what_cannot_be_taken_away_hinders_nobody(tmp_path, monkeypatch):
    csv = export("people_csv")
    csv.write(PEOPLE, tmp_path / "people")
    monkeypatch.setattr("os.path.lexists", lambda _path: True)
    assert csv.write(PEOPLE, tmp_path / "people").read_bytes() == csv.make(PEOPLE)
    assert [one.name for one in tmp_path.iterdir()] == ["people.csv"]
