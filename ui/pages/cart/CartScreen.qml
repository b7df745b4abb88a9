import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// What came of the order, or that nobody knows yet.
CartBody {
    id: body

    readonly property var said: cart.screen

    first: panel

    T.Control {
        id: panel

        objectName: "cartScreen"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 8
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: body.said.title
        Accessible.description: body.said.body
        Layout.fillWidth: true

        background: FocusRing {
            radius: 12
            visible: panel.visualFocus
        }

        contentItem: ColumnLayout {
            spacing: 10

            Rectangle {
                implicitWidth: Math.round(64 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.statusTint(body.said.status)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: Theme.statusIcon(body.said.status)
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(body.said.status)
                    visible: !body.cart.waiting
                }

                Spinner {
                    anchors.centerIn: parent
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(body.said.status)
                    visible: body.cart.waiting
                }
            }

            AppText {
                objectName: "cartScreenTitle"
                kind: "title"
                text: body.said.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                objectName: "cartScreenBody"
                text: body.said.body
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: 520
                Layout.alignment: Qt.AlignHCenter
            }
        }
    }

    CartLines {
        objectName: "cartResultLines"
        model: body.cart.lines
        Layout.fillWidth: true
    }
}
