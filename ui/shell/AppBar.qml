import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// Menu, brand (always leads home), and who is signed in.
Rectangle {
    id: bar

    required property ShellViewModel viewModel
    required property AppearanceViewModel appearance
    readonly property bool narrow: width < 620 * Theme.growth
    readonly property Item userButton: user

    // Room for buttons alone
    readonly property bool tight: width < 300 * Theme.growth

    signal menuWanted
    signal searchWanted
    signal userWanted

    implicitHeight: Theme.barHeight
    color: Theme.bar
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Main bar")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: Theme.line
        visible: Theme.highContrast
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 8

        IconButton {
            objectName: "menuButton"
            iconName: "menu"
            label: qsTr("Menu")
            tint: Theme.inkOnBar
            ring: Theme.focusOnBar
            implicitWidth: Theme.target + 4
            implicitHeight: Theme.target + 4
            onClicked: bar.menuWanted()
        }

        Item {
            implicitHeight: brand.implicitHeight
            Layout.fillWidth: true

            T.AbstractButton {
                id: brand

                readonly property real starSize: Math.round(28 * Theme.scale)
                readonly property bool fits: Math.ceil(whole.advanceWidth) + 1 + starSize + 12 + 24 <= parent.width

                objectName: "brandButton"
                anchors.left: parent.left
                text: bar.viewModel.brandName
                leftPadding: 12
                rightPadding: 12
                implicitWidth: brandName.implicitWidth + starSize + 12 + 24
                implicitHeight: Theme.target + 4
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.name: qsTr("%1, home").arg(text)
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                width: Math.min(implicitWidth, parent.width)
                onClicked: bar.viewModel.home()

                TextMetrics {
                    id: whole

                    text: brand.text
                    font: brandName.font
                }

                contentItem: Row {
                    spacing: 12

                    Star {
                        size: brand.starSize
                        anchors.verticalCenter: parent.verticalCenter
                    }

                    Text {
                        id: brandName

                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, Math.max(0, brand.width - brand.starSize - 12 - 24))
                        text: bar.narrow || !brand.fits ? bar.viewModel.shortBrandName : brand.text
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        color: Theme.inkOnBar
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.textBar
                        font.weight: Font.Medium
                        Accessible.ignored: true
                    }
                }

                background: Item {
                    PressLayer {
                        tint: Theme.inkOnBar
                        radius: 8
                        hovered: brand.hovered
                        pressed: brand.down
                        pressX: brand.pressX
                    }

                    FocusRing {
                        inset: 0
                        radius: 8
                        border.color: Theme.focusOnBar
                        visible: brand.visualFocus
                    }
                }
            }
        }

        IconButton {
            objectName: "searchButton"
            iconName: "magnify"
            label: qsTr("Search")
            tint: Theme.inkOnBar
            ring: Theme.focusOnBar
            implicitWidth: Theme.target + 4
            implicitHeight: Theme.target + 4
            onClicked: bar.searchWanted()
        }

        LanguageButton {
            objectName: "languageButton"
            text: bar.appearance.languageShort
            current: bar.appearance.language
            currentName: bar.appearance.languageName
            languages: bar.appearance.languages
            onChosen: code => bar.appearance.setLanguage(code)
        }

        T.AbstractButton {
            id: user

            objectName: "userMenuButton"
            text: bar.viewModel.displayName
            leftPadding: 12
            rightPadding: 12
            implicitWidth: userRow.implicitWidth + 24
            implicitHeight: Theme.target + 4
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.name: qsTr("%1, your menu").arg(text)
            Accessible.role: Accessible.ButtonMenu
            Accessible.onPressAction: click()
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            Keys.onDownPressed: click()
            onClicked: bar.userWanted()

            contentItem: Row {
                id: userRow

                spacing: 10

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(32 * Theme.scale)
                    height: width
                    radius: width / 2
                    color: Theme.sun

                    Text {
                        anchors.centerIn: parent
                        text: bar.viewModel.initials
                        textFormat: Text.PlainText
                        color: Theme.inkOnSun
                        font.family: Theme.fontFamily
                        font.pixelSize: Math.round(14 * Theme.scale)
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                }

                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, bar.width * 0.25)
                    visible: !bar.narrow
                    text: user.text
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.inkOnBar
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.textBody
                    Accessible.ignored: true
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !bar.tight
                    name: "menu-down"
                    color: Theme.inkOnBar
                }
            }

            background: Rectangle {
                radius: height / 2
                color: Theme.barTint

                PressLayer {
                    tint: Theme.inkOnBar
                    hovered: user.hovered
                    pressed: user.down
                    pressX: user.pressX
                }

                FocusRing {
                    inset: 0
                    radius: height / 2
                    border.color: Theme.focusOnBar
                    visible: user.visualFocus
                }
            }
        }
    }
}
