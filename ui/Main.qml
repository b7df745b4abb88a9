pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages
import pages.help
import shell as S

// The window: the sign-in page until somebody is signed in, then the shell.
Window {
    id: root

    required property AppViewModel app
    property bool rememberSize: true
    // Compiled while the person types, so that signing in does not wait for it
    readonly property list<Component> preloaded: !app.prepared ? [] : ["shell/Shell.qml", "pages/HomePage.qml"].map(file => Qt.createComponent(file, Component.Asynchronous))

    // What is around the keyboard, from the inside out
    function around(): list<string> {
        const names = [];
        for (let item = activeFocusItem; item; item = item.parent)
            names.push(item.objectName);
        return names;
    }

    function explain() {
        app.help.explain(around());
    }

    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    minimumWidth: 360
    minimumHeight: 480
    color: Theme.background
    title: app.signIn.brandName
    onClosing: {
        if (rememberSize)
            app.rememberSize(width, height, visibility === Window.Maximized);
        shell.close();
    }

    Binding {
        target: Theme
        property: "scheme"
        value: root.app.appearance.theme
    }

    Binding {
        target: Theme
        property: "textSize"
        value: root.app.appearance.textSize
    }

    // Over open sheets, too
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.HelpContents]
        onActivated: {
            if (root.app.help.open)
                root.app.help.close();
            else
                root.explain();
        }
    }

    Connections {
        target: root.app

        function onHelpWanted() {
            root.explain();
        }
    }

    Loader {
        id: signIn

        anchors.fill: parent
        active: !shell.whole
        focus: active
        sourceComponent: SignInPage {
            viewModel: root.app.signIn
            appearance: root.app.appearance
            demoMail: root.app.demoMail
            focus: true
            onHelpWanted: root.explain()
        }
    }

    Loader {
        id: shell

        readonly property QtObject customer: root.app.customer
        readonly property S.Shell made: item as S.Shell
        // Of the customer who is signed in, and not of one who has just left
        readonly property bool whole: customer !== null && made?.customer === customer

        function follow() {
            if (customer)
                setSource("shell/Shell.qml", {
                    app: root.app,
                    customer: customer
                });
            else if (made)
                made.leaving = true;
            else
                source = "";
        }

        // Pages still being made must not outlive what they are made in
        function close() {
            if (made)
                made.closing = true;
        }

        anchors.fill: parent
        asynchronous: true
        visible: whole
        focus: visible
        onCustomerChanged: follow()

        Connections {
            target: shell.made

            function onGone() {
                shell.source = "";
            }
        }
    }

    Toast {
        id: toast

        readonly property Item overlay: T.Overlay.overlay

        objectName: "toast"
        parent: root.contentItem
        anchors.horizontalCenter: parent.horizontalCenter
        // Away from the buttons at the foot of a sheet; and from what was just used, while it may be used again
        y: {
            if (parent !== root.contentItem)
                return Theme.padding;
            return undoText === "" ? parent.height - height - Theme.padding : Theme.barHeight + 12;
        }
        z: 100
        undoText: root.app.toasts.canUndo ? qsTr("Undo") : ""
        onUndone: root.app.toasts.undo()
        onOver: root.app.toasts.over()
        onVisibleChanged: {
            if (!visible)
                parent = root.contentItem;
        }

        Connections {
            target: root.app.toasts

            function onSaid(text, icon) {
                // Above an open sheet, too
                toast.parent = toast.overlay.visibleChildren.length > 0 ? toast.overlay : root.contentItem;
                toast.show(text, icon);
            }

            // Said again in another language, or put away with what it was about
            function onChanged() {
                if (root.app.toasts.text !== "")
                    toast.text = root.app.toasts.text;
                else
                    toast.shown = false;
            }
        }
    }

    Loader {
        id: demoMail

        property bool wanted: false

        active: wanted
        sourceComponent: S.DemoMailSheet {
            mail: root.app.demoMail
        }

        Connections {
            target: root.app.demoMail

            function onChanged() {
                if (root.app.demoMail.open)
                    demoMail.wanted = true;
            }
        }
    }

    Loader {
        id: help

        property bool wanted: false

        active: wanted
        sourceComponent: HelpSheet {
            help: root.app.help
        }

        Connections {
            target: root.app.help

            function onChanged() {
                if (root.app.help.open)
                    help.wanted = true;
            }
        }
    }

    Loader {
        active: root.app.problems.open
        sourceComponent: S.SurpriseSheet {
            problems: root.app.problems
        }
    }
}
