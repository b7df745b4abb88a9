pragma ComponentBehavior: Bound

import QtQuick
import style

// A QR code on white paper, in every look: `code` is a QrCode of a view-model, `label` says what it leads to.
Rectangle {
    id: paper

    property var code
    required property string label
    readonly property int quietZone: 4
    readonly property int modules: code ? code.size + 2 * quietZone : 0
    // Whole pixels, so that no line shows between the modules
    readonly property int module: modules > 0 ? Math.max(1, Math.floor(Math.min(width, height) / modules)) : 0

    implicitWidth: Math.round(220 * Theme.scale)
    implicitHeight: implicitWidth
    radius: Theme.radiusField
    color: Theme.paper
    border.width: Theme.hairline
    border.color: Theme.line
    visible: modules > 2 * quietZone
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Item {
        id: square

        anchors.centerIn: parent
        width: paper.module * (paper.modules - 2 * paper.quietZone)
        height: width

        Repeater {
            model: paper.code ? paper.code.runs : []

            Rectangle {
                required property var modelData

                x: modelData.x * paper.module
                y: modelData.y * paper.module
                width: modelData.length * paper.module
                height: paper.module
                color: Theme.inkOnPaper
                antialiasing: false
            }
        }
    }
}
