pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.pay

// AutoPay set up, changed or turned off, over the home page. The view-model says which body is shown.
Sheet {
    id: sheet

    required property AutopaySheetViewModel autopay

    function bodyOf(step: string): Component {
        switch (step) {
        case "form":
            return form;
        case "off":
            return off;
        case "waiting":
        case "result":
            return screen;
        default:
            return opening;
        }
    }

    objectName: "autopaySheet"
    visible: autopay.open
    title: autopay.title
    subtitle: autopay.subtitle
    dismissable: autopay.closable
    preferredWidth: 760
    onDismissed: autopay.close()

    Notice {
        objectName: "autopayNotice"
        visible: sheet.autopay.notice.body !== ""
        status: sheet.autopay.notice.status
        body: sheet.autopay.notice.body
        Layout.fillWidth: true
    }

    Loader {
        sourceComponent: sheet.bodyOf(sheet.autopay.step)
        active: sheet.autopay.open
        Layout.fillWidth: true
        // The keyboard goes to what the step begins with, never to a button that pays or closes.
        onLoaded: (item as PayBody).begin()
    }

    footer: Repeater {
        visible: false
        model: sheet.autopay.buttons

        // All as high as the main one, so that they stand on one line.
        Item {
            id: slot

            required property string key
            required property bool usable
            required property var model

            implicitWidth: button.implicitWidth
            implicitHeight: Theme.targetLarge

            AppButton {
                id: button

                anchors.verticalCenter: parent.verticalCenter
                objectName: `autopay_${slot.key}`
                text: slot.model.text
                kind: slot.model.kind
                large: slot.model.kind === "primary"
                busy: slot.model.busy
                enabled: slot.usable
                onClicked: sheet.autopay.press(slot.key)
            }
        }
    }

    Connections {
        target: sheet.parent ? sheet.parent.Window.window : null

        function onActiveChanged() {
            if (sheet.autopay.open)
                sheet.autopay.cameBack();
        }
    }

    Component {
        id: opening

        PayBody {
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Loading your payment methods")

            Repeater {
                model: sheet.autopay.notice.body === "" ? 3 : 0

                Skeleton {
                    radius: 12
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.fieldHeight
                }
            }
        }
    }

    Component {
        id: form

        AutopayForm {
            autopay: sheet.autopay
        }
    }

    Component {
        id: off

        AutopayOff {
            autopay: sheet.autopay
        }
    }

    Component {
        id: screen

        AutopayScreen {
            autopay: sheet.autopay
        }
    }
}
