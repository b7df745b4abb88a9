pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What is written into the ticket, with files.
ColumnLayout {
    id: root

    required property TicketViewModel ticket

    spacing: 10

    Notice {
        id: notice

        objectName: "ticketNotice"
        visible: root.ticket.notice.body !== ""
        status: root.ticket.notice.status
        title: root.ticket.notice.title
        body: root.ticket.notice.body
        Layout.fillWidth: true
    }

    AppTextArea {
        id: field

        objectName: "ticketReply"
        label: qsTr("Your answer")
        text: root.ticket.text
        errorText: root.ticket.textError
        readOnly: root.ticket.sending
        lines: 2
        mostLines: 6
        Layout.fillWidth: true
        onEdited: root.ticket.type(text)
    }

    ScrollArea {
        id: area

        readonly property int bar: 14

        visible: files.count > 0
        margin: 4
        contentHeight: column.height
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(column.height, Math.round(2.5 * (Theme.target + column.spacing)))

        Column {
            id: column

            x: Theme.mirrored ? area.bar : 0
            width: area.width - area.bar
            spacing: 6

            Repeater {
                id: files

                model: root.ticket.files

                DraftFile {
                    width: column.width
                    fixed: root.ticket.sending
                    onRemoved: root.ticket.removeFile(key)
                }
            }
        }
    }

    GridLayout {
        columns: root.width < 560 * Theme.scale ? 1 : 2
        columnSpacing: 14
        rowSpacing: 6
        Layout.fillWidth: true
        // The green button stands there
        Layout.rightMargin: 76

        RowLayout {
            spacing: 10

            AppButton {
                objectName: "sendButton"
                kind: "primary"
                iconName: "send-outline"
                text: qsTr("Send")
                busy: root.ticket.sending
                onClicked: root.ticket.send()
            }

            AppButton {
                objectName: "attachButton"
                iconName: "paperclip"
                text: qsTr("Add a file")
                busy: root.ticket.readingFile
                enabled: !root.ticket.sending
                onClicked: root.ticket.pick()
            }
        }

        AppText {
            objectName: "fileLimits"
            kind: "small"
            muted: true
            text: qsTr("Files: PNG or JPEG pictures, PDF or plain text, at most 5 MB each.")
            Layout.fillWidth: true
        }
    }

    Connections {
        target: root.ticket

        function onAttention(name) {
            if (name === "text")
                field.forceActiveFocus(Qt.OtherFocusReason);
            else if (notice.visible)
                notice.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
