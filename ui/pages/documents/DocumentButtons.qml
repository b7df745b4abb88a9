import QtQuick
import style
import components

// View, save and print, in one row that wraps. `doing` is what is under way: save or print.
Flow {
    id: row

    property string prefix
    property string viewText: qsTr("View PDF")
    property string doing

    signal viewWanted
    signal saveWanted
    signal printWanted

    spacing: 8

    AppButton {
        objectName: `${row.prefix}View`
        text: row.viewText
        iconName: "file-document-outline"
        onClicked: row.viewWanted()
    }

    AppButton {
        objectName: `${row.prefix}Save`
        kind: "text"
        text: qsTr("Save")
        iconName: "download-outline"
        busy: row.doing === "save"
        onClicked: row.saveWanted()
    }

    AppButton {
        objectName: `${row.prefix}Print`
        kind: "text"
        text: qsTr("Print")
        iconName: "printer-outline"
        busy: row.doing === "print"
        onClicked: row.printWanted()
    }
}
