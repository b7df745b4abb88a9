pragma Singleton

import QtQml

// The sheets that are open, the one opened last at the end: Esc is for that one, also while it only fades in and the
// keyboard is still where it was.
QtObject {
    id: stack

    property var sheets: []

    function last(): QtObject {
        return sheets.length > 0 ? sheets[sheets.length - 1] : null;
    }

    function add(sheet: QtObject) {
        sheets = [...sheets.filter(other => other !== sheet), sheet];
    }

    function remove(sheet: QtObject) {
        sheets = sheets.filter(other => other !== sheet);
    }
}
