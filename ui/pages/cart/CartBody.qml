pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The body of a step: its skeleton, its message, or what is in `content`. `begin` puts the keyboard where it begins.
ColumnLayout {
    id: step

    required property CartViewModel cart
    property Item first: step
    default property alias content: ready.data

    function begin() {
        const item = cart.phase === "ready" ? first : step;
        item.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 12

    Repeater {
        model: step.cart.phase === "loading" ? 3 : 0

        Skeleton {
            radius: 12
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.targetLarge + 22
        }
    }

    Message {
        objectName: "cartMessage"
        visible: step.cart.messageTitle !== ""
        iconName: step.cart.phase === "failed" ? "alert-circle-outline" : "inbox-outline"
        tint: step.cart.phase === "failed" ? Theme.overdue : Theme.scheduled
        tintBackground: step.cart.phase === "failed" ? Theme.overdueTint : Theme.scheduledTint
        title: step.cart.messageTitle
        body: step.cart.message
        Layout.fillWidth: true
        Layout.topMargin: 24
        Layout.bottomMargin: 24
    }

    ColumnLayout {
        id: ready

        visible: step.cart.phase === "ready"
        spacing: 12
        Layout.fillWidth: true
        // What was waited for takes the keyboard, unless that went elsewhere meanwhile
        onVisibleChanged: {
            if (visible && step.activeFocus)
                step.begin();
        }
    }
}
