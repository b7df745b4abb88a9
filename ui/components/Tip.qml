pragma ComponentBehavior: Bound

import QtQuick
import style

// A short label under its parent, after a moment of rest. Not a popup: a popup would take part in who has the keyboard.
Item {
    id: tip

    property string text
    property bool shown: false

    onShownChanged: shown ? wait.restart() : wait.stop()

    Timer {
        id: wait

        interval: Theme.tipDelay
    }

    Loader {
        active: tip.shown && !wait.running && tip.text !== "" && tip.Window.window !== null
        sourceComponent: Rectangle {
            objectName: "tip"

            readonly property Item owner: tip.parent
            readonly property point at: owner.mapToItem(null, owner.width / 2, owner.height)

            parent: tip.Window.window.contentItem
            x: Math.max(8, Math.min(parent.width - width - 8, Math.round(at.x - width / 2)))
            y: at.y + 4 + height > parent.height ? at.y - owner.height - height - 4 : at.y + 4
            z: 1000
            width: label.width + 24
            height: label.height + 16
            radius: 8
            color: Theme.ink

            Text {
                id: label

                anchors.centerIn: parent
                width: Math.min(implicitWidth, Math.round(320 * Theme.scale))
                text: tip.text
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.family: Theme.fontFamily
                font.pixelSize: Theme.textSmall
                color: Theme.background
                Accessible.ignored: true
            }
        }
    }
}
