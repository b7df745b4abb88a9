pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Another time for a visit, over whatever page is in sight: choose, check, done.
Sheet {
    id: sheet

    required property RescheduleViewModel viewModel

    function bodyOf(step: string): Component {
        switch (step) {
        case "choose":
            return times;
        case "confirm":
            return check;
        case "said":
            return said;
        default:
            return waiting;
        }
    }

    objectName: "rescheduleSheet"
    visible: viewModel.open
    title: viewModel.title
    subtitle: viewModel.subtitle
    dismissable: viewModel.closable
    onDismissed: viewModel.close()

    Notice {
        objectName: "rescheduleNotice"
        visible: body !== ""
        status: sheet.viewModel.noticeStatus
        body: sheet.viewModel.notice
        Layout.fillWidth: true
    }

    Loader {
        sourceComponent: sheet.bodyOf(sheet.viewModel.step)
        Layout.fillWidth: true
        // The keyboard goes to what the step begins with, never to a button that moves or closes.
        onLoaded: (item as Item).forceActiveFocus(Qt.OtherFocusReason)
    }

    footer: Repeater {
        visible: false
        model: sheet.viewModel.buttons

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
                objectName: `reschedule_${slot.key}`
                text: slot.model.text
                kind: slot.model.kind
                large: slot.model.kind === "primary"
                busy: slot.model.busy
                enabled: slot.usable
                onClicked: sheet.viewModel.press(slot.key)
            }
        }
    }

    Component {
        id: waiting

        ColumnLayout {
            spacing: 12

            Repeater {
                model: 4

                Skeleton {
                    radius: 12
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.targetLarge
                }
            }
        }
    }

    Component {
        id: times

        RescheduleTimes {
            viewModel: sheet.viewModel
        }
    }

    Component {
        id: check

        RescheduleCheck {
            viewModel: sheet.viewModel
        }
    }

    Component {
        id: said

        RescheduleSaid {
            viewModel: sheet.viewModel
        }
    }
}
