"""A list on the screen follows its rows exactly, in as few steps as it takes."""

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex

from daystarr_client.viewmodels.rows import RowsModel


@dataclass(frozen=True)
class Row:
    row_id: int
    due_text: str = ""


class Listener:
    """Keeps a copy of the model the way a view does: from what its signals say and nothing else."""

    def __init__(self, model: RowsModel[Row]) -> None:
        self.model = model
        self.copy: list[Row] = list(model.rows)
        self.steps: list[str] = []
        model.rowsInserted.connect(self.inserted)
        model.rowsRemoved.connect(self.removed)
        model.dataChanged.connect(self.changed)

    def inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.steps.append("insert")
        self.copy[first:first] = self.model.rows[first : last + 1]

    def removed(self, _: QModelIndex, first: int, last: int) -> None:
        self.steps.append("remove")
        del self.copy[first : last + 1]

    def changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.steps.append("change")
        for at in range(first.row(), last.row() + 1):
            self.copy[at] = self.model.rows[at]


ROWS = st.lists(st.builds(Row, st.integers(0, 12), st.sampled_from(["", "a", "b"])), unique_by=lambda row: row.row_id)


@given(ROWS, ROWS)
def test_a_view_that_follows_the_signals_shows_the_rows(before: list[Row], after: list[Row]) -> None:
    model = RowsModel(Row, "row_id")
    model.set_rows(before)
    view = Listener(model)
    model.set_rows(after)
    assert view.copy == after == list(model.rows)
    assert model.rowCount() == model.count == len(after)


def test_another_page_of_rows_is_one_insertion() -> None:
    model = RowsModel(Row, "row_id")
    rows = [Row(at) for at in range(200)]
    model.set_rows(rows[:50])
    view = Listener(model)
    model.set_rows(rows)
    assert view.steps == ["insert"]


def test_a_row_that_changed_neither_comes_nor_goes() -> None:
    model = RowsModel(Row, "row_id")
    rows = [Row(at) for at in range(5)]
    model.set_rows(rows)
    view = Listener(model)
    model.set_rows([*rows[:2], replace(rows[2], due_text="new"), replace(rows[3], due_text="new"), rows[4]])
    assert view.steps == ["change"]


def test_the_same_rows_again_say_nothing() -> None:
    model = RowsModel(Row, "row_id")
    model.set_rows([Row(1)])
    view = Listener(model)
    model.set_rows([Row(1)])
    assert view.steps == []


def test_roles_are_the_field_names_in_camel_case() -> None:
    model = RowsModel(Row, "row_id")
    model.set_rows([Row(7, "Due Dec 13")])
    roles = {bytes(name).decode(): role for role, name in model.roleNames().items()}
    assert set(roles) == {"rowId", "dueText"}
    assert model.data(model.index(0), roles["dueText"]) == "Due Dec 13"
    assert isinstance(model, QAbstractItemModel)
