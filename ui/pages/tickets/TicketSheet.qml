pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Opening a ticket, or closing one after a question.
Sheet {
    id: root

    required property TicketSheetViewModel sheet

    objectName: "ticketSheet"
    visible: sheet.open
    preferredWidth: 600
    title: sheet.title
    subtitle: sheet.subtitle
    asks: true
    onDismissed: sheet.close()

    Notice {
        id: notice

        objectName: "ticketSheetNotice"
        visible: root.sheet.notice.body !== ""
        status: root.sheet.notice.status
        title: root.sheet.notice.title
        body: root.sheet.notice.body
        Layout.fillWidth: true
    }

    Loader {
        active: root.visible && root.sheet.step === "new"
        visible: active
        Layout.fillWidth: true
        sourceComponent: NewTicketBody {
            sheet: root.sheet
        }
    }

    AppText {
        objectName: "closeQuestion"
        visible: root.sheet.step === "close"
        text: qsTr("You can still read it, but nothing more can be written into it.")
        Layout.fillWidth: true
    }

    Connections {
        target: root.sheet

        // Said above everything else, it may be out of sight
        function onAttention(name) {
            if (name === "notice" && notice.visible)
                notice.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    footer: Repeater {
        visible: false
        model: root.sheet.buttons

        AppButton {
            required property string key
            required property bool usable
            required property var model

            objectName: `ticket_${key}Button`
            text: model.text
            kind: model.kind
            busy: model.busy
            enabled: usable
            onClicked: root.sheet.press(key)
        }
    }
}
