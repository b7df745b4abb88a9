import QtQuick
import QtQuick.Layouts
import style
import components

// Every component in its states, for looking at them.
Rectangle {
    id: gallery

    property int presses: 0

    color: Theme.background

    PageScaffold {
        objectName: "galleryPage"
        anchors.fill: parent

        StaleBanner {
            text: "The portal cannot be reached. What you see is as of 10:42 AM."
            Layout.fillWidth: true
        }

        GridLayout {
            columns: gallery.width < 900 ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true

            Card {
                title: "Text and buttons"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                headerItems: [
                    StatusChip {
                        status: "due"
                        text: "Due Dec 13"
                    },
                    IconButton {
                        iconName: "refresh"
                        label: "Refresh"
                    }
                ]

                AppText {
                    kind: "display"
                    text: "$74.99"
                }

                AppText {
                    kind: "small"
                    muted: true
                    text: "Balance as of today, 10:42 AM"
                }

                AppText {
                    text: "Body text that is long enough to wrap onto a second line in a narrow card, as people write it."
                    Layout.fillWidth: true
                }

                Flow {
                    spacing: 10
                    Layout.fillWidth: true

                    AppButton {
                        objectName: "primaryButton"
                        kind: "primary"
                        text: "Pay $74.99"
                    }
                    AppButton {
                        objectName: "outlineButton"
                        text: "Today"
                        iconName: "calendar-today"
                        onClicked: ++gallery.presses
                    }
                    AppButton {
                        kind: "text"
                        text: "Pay another amount"
                    }
                    AppButton {
                        kind: "danger"
                        text: "Turn off"
                    }
                    AppButton {
                        objectName: "busyButton"
                        kind: "primary"
                        text: "Paying"
                        busy: true
                        onClicked: ++gallery.presses
                    }
                    AppButton {
                        kind: "primary"
                        text: "Not now"
                        enabled: false
                    }
                    AppButton {
                        text: "Not now"
                        enabled: false
                    }
                    AppButton {
                        objectName: "openSheetButton"
                        text: "Open a sheet"
                        onClicked: sheet.open()
                    }
                }

                Flow {
                    spacing: 8
                    Layout.fillWidth: true

                    Repeater {
                        model: ["paid", "due", "overdue", "scheduled", "visit", "processing", "failed", "neutral"]

                        StatusChip {
                            required property string modelData

                            status: modelData
                            text: modelData
                        }
                    }
                }

                Flow {
                    spacing: 8
                    Layout.fillWidth: true

                    FilterChip {
                        text: "All"
                        checked: true
                    }
                    FilterChip {
                        objectName: "filterChip"
                        text: "Unpaid"
                    }
                    FilterChip {
                        text: "2026"
                        iconName: "menu-down"
                    }
                }
            }

            Card {
                title: "Fields and choices"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                AppTextField {
                    objectName: "plainField"
                    label: "Email or username"
                    text: "maria@example.com"
                    hintText: "The one on your bill"
                    Layout.fillWidth: true
                }

                AppTextField {
                    objectName: "wrongField"
                    label: "Amount"
                    text: "0.20"
                    errorText: "Enter at least $1.00."
                    Layout.fillWidth: true
                }

                AppTextField {
                    objectName: "secretField"
                    label: "Password"
                    echoMode: TextInput.Password
                    text: "sunny-owosso"
                    Layout.fillWidth: true

                    IconButton {
                        iconName: "eye-outline"
                        label: "Show password"
                    }
                }

                AppCheckBox {
                    objectName: "checkBox"
                    text: "Keep me signed in"
                    checked: true
                }

                AppSwitch {
                    objectName: "saveSwitch"
                    text: "Save payment method"
                    checked: true
                }

                AppSwitch {
                    text: "Set up recurring payment"
                }

                OptionCard {
                    objectName: "visaOption"
                    title: "Visa •••• 4242"
                    subtitle: "Saved · expires 08/28"
                    checked: true
                    Layout.fillWidth: true
                }

                OptionCard {
                    objectName: "bankOption"
                    title: "Bank account •••• 6789"
                    subtitle: "Saved · takes about 4 business days to clear"
                    iconName: "bank-outline"
                    Layout.fillWidth: true
                }
            }

            Card {
                title: "States"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                Skeleton {
                    Layout.fillWidth: true
                }

                Skeleton {
                    implicitWidth: 200
                    implicitHeight: 32
                }

                EmptyState {
                    title: "No bills yet"
                    body: "Your first bill comes after your install."
                    actionText: "See your calendar"
                    Layout.fillWidth: true
                }
            }

            Card {
                title: "Trouble"
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop

                ErrorState {
                    body: "The portal did not answer. Check your connection, then try again."
                    Layout.fillWidth: true
                }

                Notice {
                    status: "due"
                    title: "You are changing the payment method and owe $20.00."
                    body: "When you save, we charge $20.00 to bank account ending 6789 now."
                    Layout.fillWidth: true
                }
            }
        }
    }

    QrCode {
        objectName: "qrCode"
        label: "Your link, as a QR code"
    }

    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        Component.onCompleted: show("Your receipt is saved.", "check-circle-outline")
    }

    Sheet {
        id: sheet

        objectName: "gallerySheet"
        title: "Make a payment"
        subtitle: "How would you like to pay $74.99?"
        step: "Step 2 of 3"
        footer: [
            AppButton {
                objectName: "sheetCancelButton"
                kind: "text"
                text: "Cancel"
                onClicked: sheet.dismiss()
            },
            AppButton {
                objectName: "sheetBackButton"
                text: "Back"
            },
            AppButton {
                objectName: "sheetPayButton"
                kind: "primary"
                large: true
                text: "Pay $74.99"
            }
        ]

        OptionCard {
            title: "Visa •••• 4242"
            subtitle: "Saved · expires 08/28"
            checked: true
            Layout.fillWidth: true
        }

        OptionCard {
            title: "New card or bank account"
            subtitle: "Opens the secure payment page."
            Layout.fillWidth: true
        }

        AppSwitch {
            text: "Save payment method"
            checked: true
        }
    }
}
