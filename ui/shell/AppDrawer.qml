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

    function focusCurrent() {
        let first = null;
        for (let at = 0; at < lines.count; ++at) {
            const line = lines.itemAt(at) as MenuItem;
            if (line.current) {
                line.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
            if (first === null && line.enabled)
                first = line;
        }
        if (first !== null)
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "drawer"
    parent: T.Overlay.overlay
    y: Theme.barHeight
    width: Math.min(348 * Theme.scale, (parent ? parent.width : 400) - 56)
    height: (parent ? parent.height : 600) - Theme.barHeight
    edge: Qt.LeftEdge
    modal: true
    focus: true
    padding: 12
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: focusCurrent()

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

    contentItem: Flickable {
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
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
                    onClicked: {
                        drawer.close();
                        drawer.viewModel.choose(line.name);
                    }
                }
            }
        }

        T.ScrollBar.vertical: AppScrollBar {}
    }
}
