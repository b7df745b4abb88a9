import QtQuick
import QtQuick.Layouts
import style

// Something to hand out, with a button that copies it.
Rectangle {
    id: root

    property string label
    property string text
    property string spoken: text
    property string copyLabel
    property bool large: false
    property int wrapMode: Text.WrapAnywhere

    signal copyWanted

    implicitWidth: 280
    implicitHeight: row.implicitHeight + 20
    radius: 12
    color: Theme.sunken
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 18
        anchors.rightMargin: 10
        spacing: 12

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            AppText {
                kind: "small"
                muted: true
                text: root.label
                Layout.fillWidth: true
            }

            AppText {
                objectName: root.objectName === "" ? "" : `${root.objectName}Text`
                kind: root.large ? "title" : "strong"
                text: root.text
                wrapMode: root.wrapMode
                font.letterSpacing: root.large ? 3 : 0
                Accessible.name: root.spoken
                Layout.fillWidth: true
            }
        }

        AppButton {
            objectName: root.objectName === "" ? "" : `${root.objectName}Copy`
            iconName: "content-copy"
            text: qsTr("Copy")
            Accessible.name: root.copyLabel
            onClicked: root.copyWanted()
        }
    }
}
