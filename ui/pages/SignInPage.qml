pragma ComponentBehavior: Bound

import QtQuick
import DayStarr
import style
import components
import pages.entry

// The first thing seen.
FocusScope {
    id: page

    required property SignInViewModel viewModel
    required property AppearanceViewModel appearance
    required property DemoMailViewModel demoMail

    readonly property bool narrow: width < 520
    // The sign-in card, or what takes its place; what is typed in it stays
    readonly property Item shown: instead.active ? instead : card
    // The language stands beside the card, or above it
    readonly property real topRoom: card.width + 2 * (language.width + 32) > width ? language.height + 16 : 24

    signal helpWanted

    objectName: "signInPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")

    Dawn {
        anchors.fill: parent
    }

    ScrollArea {
        id: scroller

        anchors.fill: parent
        // In the middle; higher where what is always below would not fit
        function topOf(cardHeight: real): real {
            const kept = (hint.visible ? hint.height : 0) + (mail.visible ? mail.height : 0);
            const lowest = kept > 0 ? height - cardHeight - kept - 48 : height;
            return Math.max(page.topRoom, Math.min(Math.round((height - cardHeight) / 2), lowest));
        }

        contentHeight: Math.max(height, page.shown.y + page.shown.height + below.height + 32)

        SignInCard {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            y: scroller.topOf(height)
            width: Math.min(implicitWidth, page.width - 32)
            viewModel: page.viewModel
            narrow: page.narrow
            visible: page.shown === card
        }

        Loader {
            id: instead

            anchors.horizontalCenter: parent.horizontalCenter
            y: scroller.topOf(height)
            width: card.width
            active: page.viewModel.entry.open || page.viewModel.secondStep.open
            visible: active
            sourceComponent: page.viewModel.secondStep.open ? secondStep : entry
            onActiveChanged: {
                if (!active)
                    card.takeFocus();
            }
        }

        Column {
            id: below

            anchors.top: page.shown.bottom
            anchors.topMargin: 16
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.width - 32
            spacing: 8

            AppText {
                id: hint

                objectName: "demoHint"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                kind: "small"
                color: Theme.inkOnBar
                text: page.viewModel.demoHint
                visible: text !== ""
            }

            AppButton {
                id: mail

                objectName: "demoMailButton"
                ring: Theme.focusOnBar
                anchors.horizontalCenter: parent.horizontalCenter
                iconName: "email-outline"
                text: qsTr("Emails sent by this demo")
                visible: page.demoMail.offered
                onClicked: page.demoMail.start()
            }

            Progress {
                objectName: "startingProgress"
                anchors.horizontalCenter: parent.horizontalCenter
                tint: Theme.inkOnBar
                text: page.viewModel.startingText
                visible: text !== ""
            }
        }

        IconButton {
            objectName: "signInHelpButton"
            anchors.top: parent.top
            anchors.left: parent.left
            anchors.margins: 8
            iconName: "help-circle-outline"
            label: qsTr("Help")
            tint: Theme.inkOnBar
            ring: Theme.focusOnBar
            implicitWidth: Theme.target + 4
            implicitHeight: Theme.target + 4
            onClicked: page.helpWanted()
        }

        LanguageButton {
            id: language

            objectName: "signInLanguageButton"
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.margins: 8
            text: page.appearance.languageShort
            current: page.appearance.language
            currentName: page.appearance.languageName
            languages: page.appearance.languages
            onChosen: code => page.appearance.setLanguage(code)
        }
    }

    Component {
        id: secondStep

        SecondStepCard {
            viewModel: page.viewModel.secondStep
            narrow: page.narrow
        }
    }

    Component {
        id: entry

        EntryCard {
            viewModel: page.viewModel.entry
            narrow: page.narrow
        }
    }
}
