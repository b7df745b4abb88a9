pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The password, the app, the recovery codes: the view-model says which step it is.
Sheet {
    id: root

    required property TwoStepSheetViewModel sheet

    objectName: "twoStepSheet"
    visible: sheet.open
    preferredWidth: 640
    title: sheet.title
    subtitle: sheet.subtitle
    step: sheet.progress
    asks: true
    onDismissed: sheet.close()

    Notice {
        objectName: "twoStepNotice"
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
        sourceComponent: PasswordAgain {
            sheet: root.sheet
        }
    }

    Loader {
        active: root.visible && root.sheet.step === "app"
        visible: active
        Layout.fillWidth: true
        sourceComponent: AppBody {
            sheet: root.sheet
            full: root.full
        }
    }

    Loader {
        active: root.visible && root.sheet.step === "codes"
        visible: active
        Layout.fillWidth: true
        sourceComponent: CodesBody {
            sheet: root.sheet
        }
    }

    footer: Repeater {
        visible: false
        model: root.sheet.buttons

        AppButton {
            id: button

            required property string key
            required property bool usable
            required property var model

            objectName: `twoStep_${key}Button`
            text: model.text
            kind: model.kind
            busy: model.busy
            enabled: usable
            onClicked: {
                if (key === "confirm")
                    (password.item as PasswordAgain).press();
                else
                    root.sheet.press(key);
            }

            Connections {
                target: root.sheet

                function onAttention(name) {
                    if (name === button.key)
                        button.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
}
