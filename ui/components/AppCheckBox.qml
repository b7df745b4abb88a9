import QtQuick
import QtQuick.Templates as T
import style

T.CheckBox {
    id: control

    implicitWidth: Math.min(mark.width + spacing + Math.ceil(words.advanceWidth) + 1 + leftPadding + rightPadding, Theme.maxControlWidth)
    implicitHeight: Math.max(Theme.target, label.implicitHeight + 12)
    spacing: 12
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textBody
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    indicator: Rectangle {
        id: mark

        x: control.text === "" ? Math.round((control.width - width) / 2) : Theme.mirrored ? control.width - width - control.rightPadding : control.leftPadding
        y: Math.round((control.height - height) / 2)
        width: Math.round(20 * Theme.scale)
        height: width
        radius: 5
        color: control.checkState === Qt.Unchecked ? Theme.card : control.enabled ? Theme.action : Theme.inkDisabled
        border.width: control.checkState === Qt.Unchecked ? 2 : 0
        border.color: control.enabled ? Theme.fieldLine : Theme.line

        Icon {
            anchors.centerIn: parent
            name: control.checkState === Qt.PartiallyChecked ? "minus" : "check-bold"
            size: parent.width - 4
            color: Theme.inkOnAction
            visible: control.checkState !== Qt.Unchecked
        }

        PressLayer {
            anchors.margins: -10
            hovered: control.hovered
            pressed: control.down
            tint: Theme.action
        }

        FocusRing {
            inset: -4
            radius: 8
            visible: control.visualFocus
        }
    }

    TextMetrics {
        id: words

        text: control.text.slice(0, 200)
        font: control.font
    }

    contentItem: Text {
        id: label

        leftPadding: control.text === "" || Theme.mirrored ? 0 : mark.width + control.spacing
        rightPadding: control.text === "" || !Theme.mirrored ? 0 : mark.width + control.spacing
        text: control.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: control.font
        color: control.enabled ? Theme.ink : Theme.inkDisabled
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
