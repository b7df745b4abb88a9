pragma ComponentBehavior: Bound

import QtQuick
import DayStarr

// One loader for each page. A page is made when first visited, or in idle time after home, and stays alive.
Item {
    id: stack

    required property CustomerViewModel customer
    property Loader currentLoader: null
    // The page in sight; null while it is being made
    readonly property Item currentPage: currentLoader?.visible ? currentLoader.item as Item : null
    property bool homeMade: false
    property bool active: true

    Repeater {
        model: stack.customer.shell.pages

        Loader {
            id: loader

            required property var modelData

            readonly property bool current: stack.customer.shell.page === modelData.name
            readonly property bool wanted: current || stack.homeMade

            function make() {
                if (wanted && source.toString() === "")
                    setSource(`../pages/${modelData.file}`, {
                        customer: stack.customer
                    });
            }

            active: stack.active
            anchors.fill: parent
            asynchronous: true
            // A page half made would show its cards empty and its errors without a word
            visible: current && status === Loader.Ready
            Component.onCompleted: make()
            onWantedChanged: make()
            onLoaded: stack.homeMade = true
            // What closes over the pages gives the keyboard back to where it was, which may be out of sight by now
            onActiveFocusChanged: {
                if (activeFocus && !current)
                    Qt.callLater(stack.takeFocus);
            }

            Binding {
                target: stack
                property: "currentLoader"
                value: loader
                when: loader.current
                restoreMode: Binding.RestoreNone
            }
        }
    }

    // Within the shell only: what is open over it keeps the keyboard. A page being made has it as soon as it is there.
    function takeFocus() {
        if (currentPage) {
            currentPage.focus = true;
            currentLoader.focus = true;
        } else {
            focus = true;
        }
    }

    onCurrentPageChanged: takeFocus()
}
