import QtQuick
import QtQuick.Templates as T
import style

// A choice in a row of filters: dark when chosen.
T.Button {
    id: chip

    property string iconName
    // Keeps its width when it is chosen
    property bool steady: false

    implicitWidth: Math.min(Math.max(Theme.target, words.implicitWidth + (mark.visible || steady ? mark.size + label.spacing : 0) + 28), Theme.maxControlWidth)
    implicitHeight: Math.max(Theme.target, Math.round(34 * Theme.scale))
    checkable: true
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textSmall
    font.weight: Font.Bold
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Row {
            id: label

            anchors.centerIn: parent
            spacing: 6

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                name: chip.checked ? "check" : chip.iconName
                visible: name !== ""
                size: Theme.iconSmall
                color: chip.checked ? Theme.background : Theme.ink
            }

            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, chip.width - 28 - (mark.visible ? mark.width + label.spacing : 0))
                elide: Text.ElideRight
                text: chip.text
                textFormat: Text.PlainText
                font: chip.font
                color: chip.checked ? Theme.background : chip.enabled ? Theme.ink : Theme.inkDisabled
                Accessible.ignored: true
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Math.round(34 * Theme.scale)
            radius: height / 2
            color: chip.checked ? (Theme.light ? Theme.bar : Theme.ink) : Theme.card
            border.width: chip.checked ? 0 : Theme.hairline
            border.color: Theme.line

            PressLayer {
                hovered: chip.hovered
                pressed: chip.down
                pressX: chip.pressX
            }

            FocusRing {
                radius: height / 2
                visible: chip.visualFocus
            }
        }
    }
}
