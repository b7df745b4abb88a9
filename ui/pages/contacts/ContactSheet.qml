pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Adding, editing, confirming and removing, over whatever page is in sight. The view-model says which step it is.
Sheet {
    id: root

    required property ContactSheetViewModel sheet

    function bodyOf(step: string): Component {
        switch (step) {
        case "pick":
            return pick;
        case "person":
            return person;
        case "reach":
            return reach;
        case "merge":
            return merge;
        case "code":
            return code;
        default:
            return said;
        }
    }

    objectName: "contactSheet"
    visible: sheet.open
    preferredWidth: 600
    title: sheet.title
    subtitle: sheet.subtitle
    asks: true
    onDismissed: sheet.close()

    Notice {
        id: notice

        objectName: "contactNotice"
        visible: root.sheet.notice.body !== ""
        status: root.sheet.notice.status
        title: root.sheet.notice.title
        body: root.sheet.notice.body
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

    Loader {
        sourceComponent: root.bodyOf(root.sheet.step)
        active: root.sheet.open
        Layout.fillWidth: true
        // The keyboard goes to what the step begins with, never to a button that saves or removes.
        onLoaded: (item as ContactBody).begin()
    }

    footer: Repeater {
        visible: false
        model: root.sheet.buttons

        AppButton {
            required property string key
            required property bool usable
            required property var model

            objectName: `contact_${key}Button`
            text: model.text
            kind: model.kind
            busy: model.busy
            enabled: usable
            onClicked: root.sheet.press(key)
        }
    }

    Component {
        id: said

        SaidBody {
            sheet: root.sheet
        }
    }

    Component {
        id: pick

        PickBody {
            sheet: root.sheet
        }
    }

    Component {
        id: person

        PersonBody {
            sheet: root.sheet
        }
    }

    Component {
        id: reach

        ReachBody {
            sheet: root.sheet
        }
    }

    Component {
        id: merge

        MergeBody {
            sheet: root.sheet
        }
    }

    Component {
        id: code

        CodeBody {
            sheet: root.sheet
        }
    }
}
