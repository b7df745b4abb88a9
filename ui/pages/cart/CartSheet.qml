pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Adding a service, over whatever page is in sight. Each step is a body of its own; the view-model says which.
Sheet {
    id: sheet

    required property CartViewModel cart

    function bodyOf(step: string): Component {
        switch (step) {
        case "schedule":
            return times;
        case "review":
            return review;
        case "waiting":
        case "result":
            return screen;
        default:
            return list;
        }
    }

    objectName: "cartSheet"
    visible: cart.open
    title: cart.title
    subtitle: cart.subtitle
    step: cart.place
    dismissable: cart.closable
    onDismissed: cart.close()

    Notice {
        objectName: "cartNotice"
        visible: sheet.cart.notice.body !== ""
        status: sheet.cart.notice.status
        body: sheet.cart.notice.body
        Layout.fillWidth: true
    }

    Loader {
        sourceComponent: sheet.bodyOf(sheet.cart.step)
        active: sheet.cart.open || sheet.visible
        Layout.fillWidth: true
        // The keyboard goes to what the step begins with, never to a button that orders or closes.
        onLoaded: (item as CartBody).begin()
    }

    footer: Repeater {
        visible: false
        model: sheet.cart.buttons

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
                objectName: `cart_${slot.key}`
                text: slot.model.text
                kind: slot.model.kind
                large: slot.model.kind === "primary"
                busy: slot.model.busy
                enabled: slot.usable
                onClicked: sheet.cart.press(slot.key)
            }
        }
    }

    Component {
        id: list

        CartList {
            cart: sheet.cart
        }
    }

    Component {
        id: times

        CartTimes {
            cart: sheet.cart
        }
    }

    Component {
        id: review

        CartReview {
            cart: sheet.cart
        }
    }

    Component {
        id: screen

        CartScreen {
            cart: sheet.cart
        }
    }
}
