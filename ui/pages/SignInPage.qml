pragma ComponentBehavior: Bound

import QtQuick
import DayStarr
import style
import components

// The first thing seen.
FocusScope {
    id: page

    required property SignInViewModel viewModel

    readonly property bool narrow: width < 520

    objectName: "signInPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")

    Dawn {
        anchors.fill: parent
    }

    ScrollArea {
        id: scroller

        anchors.fill: parent
        contentHeight: Math.max(height, card.height + below.height + 56)

        SignInCard {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(24, Math.round((scroller.height - height) / 2))
            width: Math.min(implicitWidth, page.width - 32)
            viewModel: page.viewModel
            narrow: page.narrow
            onHelpWanted: topic => help.ask(topic)
        }

        Column {
            id: below

            anchors.top: card.bottom
            anchors.topMargin: 16
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.width - 32
            spacing: 8

            AppText {
                objectName: "demoHint"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                kind: "small"
                color: Theme.inkOnBar
                text: page.viewModel.demoHint
                visible: text !== ""
            }

            Progress {
                objectName: "startingProgress"
                anchors.horizontalCenter: parent.horizontalCenter
                tint: Theme.inkOnBar
                text: page.viewModel.startingText
                visible: text !== ""
            }
        }
    }

    Loader {
        id: help

        property string topic

        function ask(about: string) {
            topic = about;
            active = true;
            (item as SignInHelp).open();
        }

        active: false
        sourceComponent: SignInHelp {
            objectName: "signInHelp"
            topic: help.topic
            phone: page.viewModel.phone
            supportHours: page.viewModel.supportHours
            onWebsiteWanted: page.viewModel.openWebsite()
        }
    }
}
