import QtQuick
import QtQuick.Templates as T
import style

T.Switch {
    id: control

    implicitWidth: Math.min(track.width + spacing + Math.ceil(words.advanceWidth) + 1 + leftPadding + rightPadding, Theme.maxControlWidth)
    implicitHeight: Math.max(Theme.target, label.implicitHeight + 12)
    spacing: 12
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.textBody
    font.weight: Font.Bold
    Accessible.name: text
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    indicator: Rectangle {
        id: track

        x: Theme.mirrored ? control.width - width - control.rightPadding : control.leftPadding
        y: Math.round((control.height - height) / 2)
        width: Math.round(44 * Theme.scale)
        height: Math.round(26 * Theme.scale)
        radius: height / 2
        color: !control.enabled ? Theme.line : control.checked ? Theme.action : Theme.toggleOff

        Rectangle {
            readonly property int rest: 3

            x: rest + control.visualPosition * (parent.width - width - 2 * rest)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 2 * rest
            height: width
            radius: height / 2
            color: Theme.toggleKnob

            Behavior on x {
                enabled: !control.down
                NumberAnimation {
                    duration: Theme.fast
                }
            }

            Icon {
                anchors.centerIn: parent
                name: "check-bold"
                size: parent.width - 6
                color: Theme.action
                visible: control.checked
            }
        }

        FocusRing {
            radius: height / 2
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

        leftPadding: Theme.mirrored ? 0 : track.width + control.spacing
        rightPadding: Theme.mirrored ? track.width + control.spacing : 0
        text: control.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: control.font
        color: control.enabled ? Theme.ink : Theme.inkDisabled
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
