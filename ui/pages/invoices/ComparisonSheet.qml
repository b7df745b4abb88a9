pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// Why a bill is different from the one before it.
Sheet {
    id: sheet

    required property ComparisonViewModel viewModel

    readonly property bool ready: viewModel.phase === "ready"

    objectName: "comparisonSheet"
    visible: viewModel.open
    title: viewModel.title
    preferredWidth: 760
    onDismissed: viewModel.close()
    onOpened: facts.forceActiveFocus(Qt.OtherFocusReason)

    Repeater {
        model: sheet.viewModel.phase === "loading" ? 4 : 0

        Skeleton {
            Layout.fillWidth: true
            Layout.preferredHeight: 32
        }
    }

    ErrorState {
        objectName: "comparisonError"
        visible: sheet.viewModel.phase === "failed"
        title: qsTr("The comparison could not be loaded")
        body: sheet.viewModel.problem
        actionText: sheet.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.preferredHeight: 260
        onAction: sheet.viewModel.retry()
    }

    T.Control {
        id: facts

        objectName: "comparisonFacts"
        visible: sheet.ready
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 4
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Grouping
        Accessible.name: sheet.viewModel.summary
        Layout.fillWidth: true

        background: Item {
            FocusRing {
                radius: 8
                visible: facts.visualFocus
            }
        }

        contentItem: Column {
            AppText {
                objectName: "comparisonSummary"
                width: parent.width
                kind: "strong"
                text: sheet.viewModel.summary
                bottomPadding: 8
            }

            Row {
                id: heads

                readonly property int column: Math.round(104 * Theme.scale)

                anchors.right: parent.right
                visible: lines.count > 0

                Repeater {
                    model: [sheet.viewModel.beforeHead, sheet.viewModel.afterHead, qsTr("Difference")]

                    AppText {
                        required property string modelData

                        width: heads.column
                        horizontalAlignment: Text.AlignRight
                        kind: "small"
                        muted: true
                        text: modelData
                        leftPadding: 6
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                }
            }

            Repeater {
                id: lines

                model: sheet.viewModel.rows

                ComparedLine {
                    width: parent?.width ?? 0
                }
            }
        }
    }

    footer: AppButton {
        objectName: "comparisonClose"
        kind: "primary"
        text: qsTr("Close")
        onClicked: sheet.dismiss()
    }
}
