pragma ComponentBehavior: Bound

import QtQuick
import DayStarr
import pages.autopay
import pages.calendar
import pages.cart
import pages.contacts
import pages.documents
import pages.pay
import pages.search
import pages.services

// The sheets that can open over any page. Each opens when its view-model says so; it is made when first wanted, and
// stays, so that it can fade out.
Item {
    id: sheets

    required property CustomerViewModel customer

    Loader {
        id: pay

        property bool wanted: false

        active: wanted
        // An outcome may be told as soon as somebody has signed in.
        Component.onCompleted: wanted = sheets.customer.pay.open
        sourceComponent: PaySheet {
            customer: sheets.customer
        }

        Connections {
            target: sheets.customer.pay

            function onChanged() {
                if (sheets.customer.pay.open)
                    pay.wanted = true;
            }
        }
    }

    Loader {
        id: autopay

        property bool wanted: false

        active: wanted
        sourceComponent: AutopaySheet {
            autopay: sheets.customer.autopay
        }

        Connections {
            target: sheets.customer.autopay

            function onChanged() {
                if (sheets.customer.autopay.open)
                    autopay.wanted = true;
            }
        }
    }

    Loader {
        id: contact

        property bool wanted: false

        active: wanted
        sourceComponent: ContactSheet {
            sheet: sheets.customer.contacts.sheet
        }

        Connections {
            target: sheets.customer.contacts.sheet

            function onChanged() {
                if (sheets.customer.contacts.sheet.open)
                    contact.wanted = true;
            }
        }
    }

    Loader {
        id: document

        property bool wanted: false

        active: wanted
        sourceComponent: DocumentSheet {
            documents: sheets.customer.documents
        }
    }

    Loader {
        id: printing

        property bool wanted: false

        active: wanted
        sourceComponent: PrintSheet {
            printing: sheets.customer.documents.printing
        }

        Connections {
            target: sheets.customer.documents.printing

            function onChanged() {
                if (sheets.customer.documents.printing.open)
                    printing.wanted = true;
            }
        }
    }

    Loader {
        id: cart

        property bool wanted: false

        active: wanted
        sourceComponent: CartSheet {
            cart: sheets.customer.cart
        }

        Connections {
            target: sheets.customer.cart

            function onChanged() {
                if (sheets.customer.cart.open)
                    cart.wanted = true;
            }
        }
    }

    Loader {
        id: saving

        property bool wanted: false

        active: wanted
        sourceComponent: SaveMethodSheet {
            viewModel: sheets.customer.saveMethod
        }

        Connections {
            target: sheets.customer.saveMethod

            function onChanged() {
                if (sheets.customer.saveMethod.open)
                    saving.wanted = true;
            }
        }
    }

    Loader {
        id: card

        property bool wanted: false

        active: wanted
        sourceComponent: CardMenuSheet {
            viewModel: sheets.customer.cardMenu
        }

        Connections {
            target: sheets.customer.cardMenu

            function onChanged() {
                if (sheets.customer.cardMenu.open)
                    card.wanted = true;
            }
        }
    }

    Loader {
        id: label

        property bool wanted: false

        active: wanted
        sourceComponent: LabelSheet {
            viewModel: sheets.customer.planLabel
        }

        Connections {
            target: sheets.customer.planLabel

            function onChanged() {
                if (sheets.customer.planLabel.open)
                    label.wanted = true;
            }
        }
    }

    Loader {
        id: search

        property bool wanted: false

        active: wanted
        sourceComponent: SearchPalette {
            search: sheets.customer.search
        }

        Connections {
            target: sheets.customer.search

            function onChanged() {
                if (sheets.customer.search.open)
                    search.wanted = true;
            }
        }
    }

    SupportSheets {
        customer: sheets.customer
    }

    Loader {
        id: reschedule

        property bool wanted: false

        active: wanted
        sourceComponent: RescheduleSheet {
            viewModel: sheets.customer.reschedule
        }

        Connections {
            target: sheets.customer.reschedule

            function onChanged() {
                if (sheets.customer.reschedule.open)
                    reschedule.wanted = true;
            }
        }
    }

    Connections {
        target: sheets.customer.documents

        function onChanged() {
            if (sheets.customer.documents.open)
                document.wanted = true;
        }
    }
}
