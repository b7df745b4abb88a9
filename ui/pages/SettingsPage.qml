import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.settings

// How the person signs in, and how the program looks and speaks: a card for each section.
PageScaffold {
    id: page

    required property CustomerViewModel customer

    readonly property SettingsViewModel viewModel: customer.settings

    objectName: "settingsPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("User settings")

    AppText {
        kind: "title"
        text: qsTr("User settings")
        Layout.fillWidth: true
    }

    GridLayout {
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        Layout.fillWidth: true

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            PasswordSection {
                viewModel: page.viewModel.password
                Layout.fillWidth: true
            }

            TwoStepSection {
                viewModel: page.viewModel.twoStep
                Layout.fillWidth: true
            }

            SessionsSection {
                viewModel: page.viewModel.sessions
                narrow: page.narrow
                Layout.fillWidth: true
            }
        }

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            LooksSection {
                viewModel: page.viewModel.looks
                Layout.fillWidth: true
            }

            EmailSection {
                viewModel: page.viewModel.preferences
                Layout.fillWidth: true
            }

            PaperSection {
                viewModel: page.viewModel.preferences
                Layout.fillWidth: true
            }
        }
    }
}
