pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.pay

// What came of it, or what is being waited for: a picture, a sentence, what to keep.
PayBody {
    id: outcome

    required property AutopaySheetViewModel autopay

    readonly property var said: autopay.screen

    first: panel
    spacing: 16

    T.Control {
        id: panel

        objectName: "autopayScreen"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 8
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: outcome.said.title
        Accessible.description: outcome.said.body
        Layout.fillWidth: true

        background: FocusRing {
            radius: 12
            visible: panel.visualFocus
        }

        contentItem: ColumnLayout {
            spacing: 10

            Rectangle {
                implicitWidth: Math.round(64 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.statusTint(outcome.said.status)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: Theme.statusIcon(outcome.said.status)
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(outcome.said.status)
                    visible: !outcome.autopay.waiting
                }

                Spinner {
                    anchors.centerIn: parent
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(outcome.said.status)
                    visible: outcome.autopay.waiting
                }
            }

            AppText {
                objectName: "autopayScreenTitle"
                kind: "title"
                text: outcome.said.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                objectName: "autopayScreenBody"
                text: outcome.said.body
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: 520
                Layout.alignment: Qt.AlignHCenter
            }
        }
    }

    PayLines {
        objectName: "autopayLines"
        visible: outcome.autopay.anyLines
        model: outcome.autopay.lines
        Layout.fillWidth: true
    }

    Repeater {
        model: outcome.autopay.warnings

        Notice {
            required property var modelData
            required property int index

            objectName: `autopayNote_${index}`
            status: modelData.status
            body: modelData.body
            Layout.fillWidth: true
        }
    }
}
