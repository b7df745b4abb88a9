pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.invoices

// The search over any page. What is typed stands in the field; arrows move through what is found, Enter goes there.
T.Popup {
    id: popup

    required property SearchViewModel search

    readonly property bool full: parent !== null && parent.width < Theme.tight
    readonly property int edge: full ? 16 : 20

    objectName: "searchPalette"
    parent: T.Overlay.overlay
    visible: search.open
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: full ? 0 : Theme.barHeight + 8
    width: !parent ? 0 : full ? parent.width : Math.min(Math.round(680 * Theme.growth), parent.width - 48)
    height: !parent ? 0 : full ? parent.height : Math.min(implicitHeight, parent.height - y - 24)
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    padding: edge
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    T.Overlay.modal: Rectangle {
        color: Theme.scrim

        TapHandler {
            onTapped: popup.search.close()
        }
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
        radius: popup.full ? 0 : Theme.radiusSheet
        color: Theme.card
        border.width: Theme.highContrast ? 2 : 0
        border.color: Theme.line

        Shadow {
            drop: 10
        }
    }

    contentItem: FocusScope {
        objectName: popup.objectName
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Search")
        Keys.onEscapePressed: popup.search.close()
        Keys.onUpPressed: {
            popup.search.move(-1);
            field.forceActiveFocus(Qt.OtherFocusReason);
        }
        Keys.onDownPressed: {
            popup.search.move(1);
            field.forceActiveFocus(Qt.OtherFocusReason);
        }

        ColumnLayout {
            id: column

            anchors.fill: parent
            spacing: 12

            RowLayout {
                spacing: 8
                Layout.fillWidth: true

                SearchField {
                    id: field

                    objectName: "searchField"
                    label: qsTr("Search pages, actions and invoices")
                    typed: popup.search.typed
                    maximumLength: 80
                    wiping: false
                    focus: true
                    Layout.fillWidth: true
                    onSearched: text => popup.search.type(text)
                    Keys.onReturnPressed: popup.search.enter()
                    Keys.onEnterPressed: popup.search.enter()
                }

                IconButton {
                    objectName: "searchCloseButton"
                    iconName: "close"
                    label: qsTr("Close the search")
                    onClicked: popup.search.close()
                }
            }

            AppText {
                text: popup.search.heading
                visible: text !== ""
                kind: "small"
                muted: true
                Layout.leftMargin: 14
                Layout.fillWidth: true
            }

            ListView {
                id: list

                objectName: "searchList"
                visible: count > 0
                clip: true
                implicitHeight: contentHeight
                boundsBehavior: Flickable.StopAtBounds
                model: popup.search.rows
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.min(contentHeight, Theme.target)
                Accessible.role: Accessible.List
                Accessible.name: qsTr("What was found")

                T.ScrollBar.vertical: AppScrollBar {}

                delegate: SearchLine {
                    id: line

                    required property int index
                    required property string key
                    required property string title
                    required property var model
                    required property bool available
                    required subtitle
                    required kind
                    required spoken

                    objectName: `search_${key}`
                    // Beside the scroll bar
                    width: list.width - (list.contentHeight > list.height ? 14 : 0)
                    text: title
                    iconName: model.icon
                    enabled: available
                    selected: popup.search.selected === key
                    onSelectedChanged: {
                        if (selected)
                            list.positionViewAtIndex(index, ListView.Contain);
                    }
                    onActiveFocusChanged: {
                        if (activeFocus)
                            popup.search.select(key);
                    }
                    onClicked: popup.search.choose(key)
                }
            }

            RowLayout {
                visible: popup.search.looking
                spacing: 12
                Layout.leftMargin: 14
                Layout.fillWidth: true

                Spinner {
                    size: 20
                    color: Theme.inkMuted
                }

                AppText {
                    objectName: "searchLooking"
                    text: qsTr("Looking for invoices…")
                    muted: true
                    Layout.fillWidth: true
                }
            }

            Notice {
                objectName: "searchNote"
                visible: popup.search.note !== ""
                status: "due"
                body: popup.search.note
                Layout.fillWidth: true
            }

            AppButton {
                objectName: "searchRetry"
                visible: popup.search.canRetry
                text: qsTr("Try again")
                Layout.alignment: Qt.AlignRight
                onClicked: {
                    popup.search.retry();
                    field.forceActiveFocus(Qt.OtherFocusReason);
                }
            }

            EmptyState {
                objectName: "searchNothing"
                visible: popup.search.emptyTitle !== ""
                iconName: "magnify"
                title: popup.search.emptyTitle
                body: popup.search.emptyBody
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.topMargin: 8
                Layout.bottomMargin: 8
            }

            Item {
                visible: popup.full && list.count === 0
                Layout.fillHeight: true
            }
        }
    }

    // The line that the arrows came to is told, while the keyboard stays in the field
    Connections {
        target: popup.search

        function onMoved(spoken) {
            field.Accessible.announce(spoken);
        }
    }
}
