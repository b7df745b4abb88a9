pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The password, when it was not given lately, or a new code. The view-model says which step it is.
Sheet {
    id: root

    required property SecuritySheetViewModel sheet

    objectName: "securitySheet"
    visible: sheet.open
    preferredWidth: 520
    title: sheet.title
    subtitle: sheet.subtitle
    asks: true
    onDismissed: sheet.close()

    Notice {
        id: notice

        objectName: "securitySheetNotice"
        visible: root.sheet.notice.body !== ""
        status: root.sheet.notice.status
        title: root.sheet.notice.title
        body: root.sheet.notice.body
        Layout.fillWidth: true
    }

    Loader {
        id: password

        active: root.visible && root.sheet.step === "password"
        visible: active
        Layout.fillWidth: true
        sourceComponent: PasswordBody {
            sheet: root.sheet
        }
    }

    Loader {
        id: code

        active: root.visible && root.sheet.step === "change"
        visible: active
        Layout.fillWidth: true
        sourceComponent: NewCodeBody {
            sheet: root.sheet
        }
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

            objectName: `security_${key}Button`
            text: model.text
            kind: model.kind
            busy: model.busy
            enabled: usable
            onClicked: {
                if (key === "close")
                    root.sheet.close();
                else if (password.active)
                    (password.item as PasswordBody).press();
                else
                    (code.item as NewCodeBody).press();
            }
        }
    }
}
