pragma ComponentBehavior: Bound

import QtQuick
import DayStarr

// One loader for each page. A page is made when first visited, or in idle time after home, and stays alive.
Item {
    id: stack

    required property CustomerViewModel customer
    // The page in sight; null while it is being made
    property Item currentPage: null
    property Loader currentLoader: null
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

            Binding {
                target: stack
                property: "currentLoader"
                value: loader
                when: loader.current
                restoreMode: Binding.RestoreNone
            }

            Binding {
                target: stack
                property: "currentPage"
                value: loader.visible ? loader.item : null
                when: loader.current
                restoreMode: Binding.RestoreNone
            }
        }
    }

    // Within the shell only: what is open over it keeps the keyboard.
    function takeFocus() {
        if (currentPage) {
            currentPage.focus = true;
            currentLoader.focus = true;
        }
    }

    onCurrentPageChanged: takeFocus()
}
