pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr

// Registering, and getting back in after forgetting the password, step by step.
EntryFrame {
    id: card

    required property EntryViewModel viewModel

    objectName: "entryCard"
    progress: viewModel.progress
    title: viewModel.title
    text: viewModel.text
    note: viewModel.note
    backText: viewModel.backText
    onBack: viewModel.back()

    Loader {
        active: card.viewModel.step === "who"
        visible: active
        Layout.fillWidth: true
        sourceComponent: EntryWho {
            viewModel: card.viewModel
        }
    }

    Loader {
        active: card.viewModel.step === "code"
        visible: active
        Layout.fillWidth: true
        sourceComponent: EntryCode {
            viewModel: card.viewModel
        }
    }

    Loader {
        active: card.viewModel.step === "choose"
        visible: active
        Layout.fillWidth: true
        sourceComponent: EntryChoose {
            viewModel: card.viewModel
        }
    }

    Loader {
        active: card.viewModel.step === "done"
        visible: active
        Layout.fillWidth: true
        sourceComponent: EntryDone {
            viewModel: card.viewModel
        }
    }
}
