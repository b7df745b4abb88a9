import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// One entry of the month's list; leads to its day.
T.AbstractButton {
    id: row

    required property int index
    required property string key
    required property string dayKey
    required property string number
    required property string weekday
    required property bool today
    required property bool opensDay
    required property string status
    required property string iconName
    required property string title
    required property string stateText
    required property string line
    required property string spoken

    signal chosen

    objectName: `agenda_${key}`
    implicitHeight: Math.max(Theme.target, content.implicitHeight + 16)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: chosen()

    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
            visible: row.index > 0 && row.opensDay
        }

        PressLayer {
            radius: 8
            hovered: row.hovered
            pressed: row.down
            pressX: row.pressX
        }

        FocusRing {
            inset: 1
            radius: 8
            visible: row.visualFocus
        }
    }

    contentItem: RowLayout {
        id: content

        spacing: 12

        ColumnLayout {
            spacing: 0
            opacity: row.opensDay ? 1 : 0
            Layout.fillWidth: false
            Layout.preferredWidth: Math.round(40 * Theme.scale)
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 8

            AppText {
                kind: "small"
                muted: true
                text: row.weekday
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                kind: "heading"
                text: row.number
                color: row.today ? Theme.link : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            Layout.topMargin: 8
            Layout.bottomMargin: 8

            AppText {
                kind: "strong"
                text: row.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                kind: "small"
                muted: true
                text: row.line
                visible: text !== ""
                maximumLineCount: 4
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        StatusChip {
            status: row.status
            iconName: row.iconName
            text: row.stateText
            visible: text !== ""
            Accessible.ignored: true
        }
    }
}
