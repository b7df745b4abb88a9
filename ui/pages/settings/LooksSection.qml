pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Language, text size and theme; each takes effect at once.
Card {
    id: card

    required property SettingsLooksViewModel viewModel

    readonly property AppearanceViewModel appearance: viewModel.appearance

    objectName: "looksSection"
    title: qsTr("Language and appearance")
    spacing: 6

    AppText {
        kind: "strong"
        text: qsTr("Language")
        Layout.fillWidth: true
        Layout.topMargin: 6
    }

    Flow {
        spacing: 8
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Language")

        Repeater {
            model: card.appearance.languages

            FilterChip {
                required property var modelData

                objectName: `settingsLanguage_${modelData.code}`
                text: modelData.name
                checkable: false
                steady: true
                checked: card.appearance.language === modelData.code
                onClicked: card.viewModel.chooseLanguage(modelData.code)
            }
        }
    }

    AppText {
        kind: "small"
        muted: true
        text: qsTr("Choosing one here changes the language of our emails to you, too.")
        Layout.fillWidth: true
    }

    AppText {
        kind: "strong"
        text: qsTr("Text size")
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Flow {
        spacing: 8
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Text size")

        Repeater {
            model: card.appearance.textSizes

            FilterChip {
                required property int modelData

                objectName: `settingsTextSize_${modelData}`
                text: qsTr("%1%").arg(modelData)
                checkable: false
                steady: true
                checked: card.appearance.textSize === modelData
                onClicked: card.appearance.setTextSize(modelData)
            }
        }
    }

    AppText {
        kind: "strong"
        text: qsTr("Theme")
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Flow {
        spacing: 8
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Theme")

        Repeater {
            model: [
                {
                    scheme: "system",
                    words: qsTr("As the system")
                },
                {
                    scheme: "light",
                    words: qsTr("Light")
                },
                {
                    scheme: "dark",
                    words: qsTr("Dark")
                },
                {
                    scheme: "high-contrast",
                    words: qsTr("High contrast")
                }
            ]

            FilterChip {
                required property var modelData

                objectName: `settingsTheme_${modelData.scheme}`
                text: modelData.words
                checkable: false
                steady: true
                checked: card.appearance.theme === modelData.scheme
                onClicked: card.appearance.setTheme(modelData.scheme)
            }
        }
    }
}
