import QtQuick.Dialogs

// The system's dialog for one file that is there.
FileDialog {
    id: dialog

    signal picked(address: string)
    signal left

    fileMode: FileDialog.OpenFile
    onAccepted: picked(selectedFile.toString())
    onRejected: left()
}
