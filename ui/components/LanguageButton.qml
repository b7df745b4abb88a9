pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style

// The language spoken, in two letters; opens the choice of the others, each under its own name.
T.AbstractButton {
    id: button

    required property string current
    required property string currentName
    required property var languages

    // The code of a language
    signal chosen(string code)

    implicitWidth: Math.max(Theme.target + 4, letters.implicitWidth + 24)
    implicitHeight: Theme.target + 4
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ButtonMenu
    Accessible.onPressAction: click()
    Accessible.name: qsTr("Language: %1").arg(currentName)
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onDownPressed: click()
    onClicked: menu.open()

    contentItem: Text {
        id: letters

        text: button.text
        textFormat: Text.PlainText
        color: Theme.inkOnBar
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textBar
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Item {
        PressLayer {
            tint: Theme.inkOnBar
            radius: 8
            hovered: button.hovered
            pressed: button.down
            pressX: button.pressX
        }

        FocusRing {
            inset: 0
            radius: 8
            border.color: Theme.focusOnBar
            visible: button.visualFocus
        }
    }

    Tip {
        text: button.Accessible.name
        shown: (button.hovered || button.visualFocus) && !menu.visible
    }

    T.Popup {
        id: menu

        property Item currentLine: null

        objectName: "languageMenu"
        x: Theme.mirrored ? 0 : button.width - width
        y: button.height + 4
        margins: 8
        width: column.implicitWidth + leftPadding + rightPadding
        height: column.implicitHeight + topPadding + bottomPadding
        padding: 8
        modal: true
        dim: false
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        onOpened: {
            if (currentLine)
                currentLine.forceActiveFocus(Qt.TabFocusReason);
        }

        background: Rectangle {
            radius: Theme.radius
            color: Theme.raised
            border.width: Theme.light ? 0 : Theme.hairline
            border.color: Theme.line

            Shadow {}
        }

        contentItem: Column {
            id: column

            Accessible.role: Accessible.PopupMenu
            Accessible.name: button.Accessible.name

            Repeater {
                model: button.languages

                MenuItem {
                    id: line

                    required property var modelData

                    objectName: `language_${modelData.code}`
                    width: Math.round(200 * Theme.scale)
                    text: modelData.name
                    iconName: current ? "check" : ""
                    current: modelData.code === button.current
                    onCurrentChanged: {
                        if (current)
                            menu.currentLine = line;
                    }
                    Component.onCompleted: {
                        if (current)
                            menu.currentLine = line;
                    }
                    onClicked: {
                        menu.close();
                        button.chosen(modelData.code);
                    }
                }
            }
        }
    }
}
