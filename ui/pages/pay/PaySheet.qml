pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The payment, over whatever page is in sight. Each step is a body of its own; the view-model says which.
Sheet {
    id: sheet

    required property CustomerViewModel customer

    readonly property PayViewModel pay: customer.pay

    function bodyOf(step: string): Component {
        switch (step) {
        case "what":
            return what;
        case "how":
            return how;
        case "review":
            return review;
        case "waiting":
        case "result":
            return screen;
        default:
            return opening;
        }
    }

    objectName: "paySheet"
    visible: pay.open
    title: pay.title
    subtitle: pay.subtitle
    step: pay.place
    dismissable: pay.closable
    onDismissed: pay.close()

    Notice {
        objectName: "payNotice"
        visible: sheet.pay.notice.body !== ""
        status: sheet.pay.notice.status
        title: sheet.pay.notice.title
        body: sheet.pay.notice.body
        Layout.fillWidth: true
    }

    Loader {
        id: body

        sourceComponent: sheet.bodyOf(sheet.pay.step)
        active: sheet.pay.open || sheet.visible
        Layout.fillWidth: true
        // The keyboard goes to what the step begins with, never to a button that pays or closes.
        onLoaded: (item as PayBody).begin()
    }

    footer: Repeater {
        visible: false
        model: sheet.pay.buttons

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
                objectName: `pay_${slot.key}`
                text: slot.model.text
                kind: slot.model.kind
                large: slot.model.kind === "primary"
                busy: slot.model.busy
                enabled: slot.usable
                onClicked: sheet.pay.press(slot.key)
            }
        }
    }

    Connections {
        target: sheet.parent ? sheet.parent.Window.window : null

        function onActiveChanged() {
            if (sheet.pay.open)
                sheet.pay.cameBack();
        }
    }

    Component {
        id: opening

        PayOpening {
            failed: sheet.pay.notice.body !== ""
        }
    }

    Component {
        id: what

        PayWhat {
            pay: sheet.pay
        }
    }

    Component {
        id: how

        PayHow {
            pay: sheet.pay
        }
    }

    Component {
        id: review

        PayReview {
            pay: sheet.pay
        }
    }

    Component {
        id: screen

        PayScreen {
            customer: sheet.customer
        }
    }
}
