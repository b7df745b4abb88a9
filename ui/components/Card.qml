import QtQuick
import QtQuick.Layouts
import style

// A white panel. Children are laid out in a column; items in `headerItems` stand at the right of the title.
Rectangle {
    id: card

    property string title
    property int padding: 20
    property alias spacing: column.spacing
    property alias headerItems: header.data
    default property alias content: column.data

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.padding
        spacing: 12

        RowLayout {
            id: header

            spacing: 8
            visible: card.title !== ""
            Layout.fillWidth: true

            AppText {
                kind: "heading"
                text: card.title
                elide: Text.ElideRight
                maximumLineCount: 2
                Layout.fillWidth: true
            }
        }
    }
}
