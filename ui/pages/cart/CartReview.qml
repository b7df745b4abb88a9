import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// Step 3: what the portal says it costs, each month, once, and on the first bill.
CartBody {
    id: body

    first: summary

    T.Control {
        id: summary

        objectName: "cartReview"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 16
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What your order costs")
        Layout.fillWidth: true

        background: Rectangle {
            radius: 12
            color: Theme.sunken
            border.width: Theme.hairline
            border.color: Theme.line

            FocusRing {
                radius: 15
                visible: summary.visualFocus
            }
        }

        contentItem: CartLines {
            objectName: "cartLines"
            model: body.cart.lines
        }
    }

    AppText {
        objectName: "cartTerms"
        kind: "small"
        muted: true
        text: body.cart.terms
        Layout.fillWidth: true
    }
}
