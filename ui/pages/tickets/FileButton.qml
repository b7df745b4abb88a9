import QtQuick
import QtQuick.Templates as T
import style
import components

// A file of a message, to be looked at.
T.Button {
    id: button

    required property string iconName
    required property string note
    required property string spoken

    implicitWidth: Math.min(label.implicitWidth + size.implicitWidth + mark.width + 50, Theme.maxControlWidth)
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: spoken
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            name: button.iconName
            size: Theme.icon - 2
            color: Theme.link
        }

        Text {
            id: label

            anchors.left: mark.right
            anchors.leftMargin: 8
            anchors.right: size.left
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            font.weight: Font.Bold
            color: Theme.link
            Accessible.ignored: true
        }

        Text {
            id: size

            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: button.note
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            color: Theme.inkMuted
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: height / 2
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line

        PressLayer {
            tint: Theme.link
            hovered: button.hovered
            pressed: button.down
            pressX: button.pressX
            radius: parent.radius
        }

        FocusRing {
            radius: parent.radius + 3
            visible: button.visualFocus
        }
    }
}
