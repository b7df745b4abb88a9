pragma ComponentBehavior: Bound

import QtQuick
import components

// View, save, print and, where it can be sent, email. `doing` is what is under way.
ButtonFlow {
    id: row

    property string prefix
    property string viewText: qsTr("View PDF")
    property string doing
    property bool icons: true
    property bool canEmail: false

    signal viewWanted
    signal saveWanted
    signal printWanted
    signal emailWanted

    spacing: icons ? 8 : 0

    AppButton {
        objectName: `${row.prefix}View`
        text: row.viewText
        iconName: row.icons ? "file-document-outline" : ""
        onClicked: row.viewWanted()
    }

    AppButton {
        objectName: `${row.prefix}Save`
        kind: "text"
        text: qsTr("Save")
        iconName: row.icons ? "download-outline" : ""
        busy: row.doing === "save"
        onClicked: row.saveWanted()
    }

    AppButton {
        objectName: `${row.prefix}Print`
        kind: "text"
        text: qsTr("Print")
        iconName: row.icons ? "printer-outline" : ""
        busy: row.doing === "print"
        onClicked: row.printWanted()
    }

    AppButton {
        objectName: `${row.prefix}Email`
        visible: row.canEmail
        kind: "text"
        text: qsTr("Email")
        iconName: row.icons ? "email-outline" : ""
        busy: row.doing === "email"
        onClicked: row.emailWanted()
    }
}
