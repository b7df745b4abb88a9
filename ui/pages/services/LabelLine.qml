import QtQuick
import style
import components

// One line of a broadband label: a heading under a thick rule, a fact, a note, or a page to open.
Item {
    id: line

    required property int index
    required property string kind
    required property string label
    required property string value
    required property string address

    readonly property bool heading: kind === "heading"
    readonly property bool linked: kind === "link"
    readonly property int above: !heading ? 4 : index === 0 ? 16 : 20

    signal linkWanted

    implicitHeight: linked ? link.height : Math.max(words.height, amount.height) + above + 4

    Rectangle {
        y: line.index === 0 ? 0 : 8
        width: parent.width
        height: line.index === 0 ? 8 : 3
        color: Theme.ink
        visible: line.heading
    }

    AppText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: line.kind === "indented" ? 18 : 0
        y: line.above
        width: parent.width - anchors.leftMargin - (line.value === "" ? 0 : amount.width + 12)
        visible: !line.linked
        kind: line.heading ? "strong" : line.kind === "note" ? "small" : "body"
        text: line.label
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }

    AppText {
        id: amount

        anchors.right: parent.right
        y: line.above
        width: Math.min(implicitWidth, parent.width * 0.5)
        visible: text !== ""
        kind: "strong"
        text: line.value
        horizontalAlignment: Text.AlignRight
        font.features: ({
                "tnum": 1
            })
    }

    AppButton {
        id: link

        objectName: `labelLink_${line.index}`
        anchors.left: parent.left
        kind: "text"
        flush: true
        iconName: "open-in-new"
        width: Math.min(implicitWidth, line.width)
        visible: line.linked
        text: line.label
        Accessible.role: Accessible.Link
        onClicked: line.linkWanted()
    }
}
