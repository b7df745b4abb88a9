pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// All pages of the portal, in its order and words.
T.Drawer {
    id: drawer

    required property ShellViewModel viewModel

    // The line of the page in sight
    property Item currentLine: null
    property bool leads: false

    // Closed because a page was chosen
    signal led

    // Where the keyboard goes at home, which has no line
    function firstLine(): Item {
        for (let at = 0; at < lines.count; ++at) {
            if (lines.itemAt(at).enabled)
                return lines.itemAt(at);
        }
        return null;
    }

    objectName: "drawer"
    parent: T.Overlay.overlay
    y: Theme.barHeight
    width: Math.min(348 * Theme.scale, (parent ? parent.width : 400) - 56)
    height: (parent ? parent.height : 600) - Theme.barHeight
    edge: Theme.mirrored ? Qt.RightEdge : Qt.LeftEdge
    modal: true
    focus: true
    padding: 12
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: (currentLine ?? firstLine())?.forceActiveFocus(Qt.TabFocusReason)

    onClosed: {
        if (leads)
            led();
        leads = false;
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        SmoothedAnimation {
            duration: Theme.normal
        }
    }

    exit: Transition {
        SmoothedAnimation {
            duration: Theme.fast
        }
    }

    background: Rectangle {
        color: Theme.raised
        border.width: Theme.highContrast ? 2 : 0
        border.color: Theme.line
    }

    contentItem: ScrollArea {
        contentHeight: column.height
        margin: 0
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Menu")

        Column {
            id: column

            width: parent.width

            Repeater {
                id: lines

                model: drawer.viewModel.menu

                MenuItem {
                    id: line

                    required property string name
                    required property string title
                    required iconName
                    required property bool available
                    required note
                    required current

                    objectName: `menu_${name}`
                    width: column.width
                    text: title
                    enabled: available
                    onCurrentChanged: {
                        if (current)
                            drawer.currentLine = line;
                        else if (drawer.currentLine === line)
                            drawer.currentLine = null;
                    }
                    Component.onCompleted: {
                        if (current)
                            drawer.currentLine = line;
                    }
                    onClicked: {
                        drawer.leads = true;
                        drawer.close();
                        drawer.viewModel.choose(line.name);
                    }
                }
            }
        }
    }
}
