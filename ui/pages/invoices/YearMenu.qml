pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// The years to choose from.
T.Popup {
    id: menu

    required property var years

    signal yearChosen(year: int)

    objectName: "yearMenu"
    width: Math.round(180 * Theme.scale)
    height: Math.min(implicitHeight, Math.round(420 * Theme.scale))
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    padding: 8
    modal: true
    dim: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: column.children[0].forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.line

        Shadow {}
    }

    contentItem: Flickable {
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 0

            Repeater {
                model: menu.years

                MenuItem {
                    required property var modelData

                    objectName: `year_${modelData.year}`
                    text: modelData.text
                    iconName: modelData.chosen ? "check" : ""
                    current: modelData.chosen
                    Layout.fillWidth: true
                    onClicked: {
                        menu.close();
                        menu.yearChosen(modelData.year);
                    }
                }
            }
        }
    }
}
