import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style

// A modal sheet inside the window. Esc closes it when `dismissable`; Tab stays within; it fills a narrow window.
// Children go into its scrolling body, `footer` into the row of buttons below.
T.Popup {
    id: sheet

    property string title
    property string subtitle
    property string step
    property bool dismissable: true
    // It is for the view-model to close it, which may first ask about what was typed
    property bool asks: false
    property int preferredWidth: 720
    property alias footer: footerRow.data
    property alias bodySpacing: body.spacing
    default property alias content: body.data

    readonly property bool full: parent !== null && parent.width < Theme.tight

    // The person closed it: by Esc or the close button.
    signal dismissed

    function dismiss() {
        if (!dismissable)
            return;
        if (!asks)
            close();
        dismissed();
    }

    // Show the beginning of what it holds
    function toTop() {
        scroller.contentY = 0;
    }

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: SheetStack.add(sheet)
    onAboutToHide: SheetStack.remove(sheet)
    Component.onDestruction: SheetStack.remove(sheet)
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: !parent ? 0 : full ? parent.width : Math.min(preferredWidth, parent.width - 48)
    height: !parent ? 0 : full ? parent.height : Math.min(implicitHeight, parent.height - 32)
    implicitHeight: topPadding + bottomPadding + heading.implicitHeight + 20 + body.implicitHeight + 8 + (foot.visible ? foot.implicitHeight + 20 : 0)
    padding: full ? 20 : 28
    topPadding: full ? 16 : 24

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fast
        }
    }

    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.fast
        }
    }

    background: Rectangle {
        radius: sheet.full ? 0 : Theme.radiusSheet
        color: Theme.card
        border.width: Theme.highContrast ? 2 : 0
        border.color: Theme.line

        Shadow {
            drop: 10
        }
    }

    contentItem: FocusScope {
        // By which the help knows what is open
        objectName: sheet.objectName
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        Accessible.description: sheet.subtitle
        Keys.onEscapePressed: (SheetStack.last() as Sheet ?? sheet).dismiss()

        ColumnLayout {
            anchors.fill: parent
            spacing: 20

            ColumnLayout {
                id: heading

                spacing: 4
                Layout.fillWidth: true

                RowLayout {
                    spacing: 12
                    Layout.fillWidth: true

                    AppText {
                        kind: "title"
                        text: sheet.title
                        Layout.fillWidth: true
                    }

                    AppText {
                        text: sheet.step
                        muted: true
                        visible: text !== ""
                    }

                    IconButton {
                        objectName: "sheetCloseButton"
                        iconName: "close"
                        label: qsTr("Close")
                        visible: sheet.dismissable
                        Layout.rightMargin: -8
                        onClicked: sheet.dismiss()
                    }
                }

                AppText {
                    text: sheet.subtitle
                    muted: true
                    visible: text !== ""
                    Layout.fillWidth: true
                }
            }

            PageScaffold {
                id: scroller

                padding: 4
                barRoom: 12
                bottomRoom: 4
                implicitHeight: body.implicitHeight + 8
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: -4
                Layout.rightMargin: -4 - barRoom

                ColumnLayout {
                    id: body

                    spacing: 14
                    Layout.fillWidth: true
                }
            }

            Item {
                id: foot

                implicitHeight: footerRow.implicitHeight
                visible: footerRow.children.length > 0
                Layout.fillWidth: true

                // In reading order, at the right; wraps when there is no room.
                ButtonFlow {
                    id: footerRow

                    anchors.right: parent.right
                    width: Math.min(parent.width, needed)
                    spacing: 12
                }
            }
        }
    }
}
