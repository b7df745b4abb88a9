pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The body of a step. `begin` puts the keyboard where the step begins.
ColumnLayout {
    id: body

    property Item first: body

    function begin() {
        first.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 14
}
