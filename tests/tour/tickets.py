"""Tickets, for an account where they are switched on: the list, a conversation, an answer with a file, a new one."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.driver import Driver
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

TICKETS = Scene("tickets", changes_data=True)
NEW_TICKET = Scene("tickets-new", changes_data=True)


@TICKETS.step("tickets")
def page(stage: Stage) -> None:
    open_tickets(stage)


@TICKETS.step("tickets-conversation")
def conversation(stage: Stage) -> None:
    driver = stage.driver
    driver.click(stage.name_of("ticket_", "Your answer needed"))
    driver.find("ticketReply")


@TICKETS.step("tickets-file-refused")
def refused(stage: Stage) -> None:
    driver = stage.driver
    driver.click("ticketReply")
    driver.write("Here is a picture of where the router stands.")
    stage.picker.file = stage.folder / "router.zip"
    stage.picker.file.write_bytes(b"PK\x03\x04\x00")
    driver.click("attachButton")
    driver.wait_for_text("This file cannot be sent")


@TICKETS.step("tickets-file")
def file(stage: Stage) -> None:
    driver = stage.driver
    stage.picker.file = picture(stage.folder / "router.png")
    driver.click("attachButton")
    driver.wait_for_text("router.png")


@TICKETS.step("tickets-answered")
def answered(stage: Stage) -> None:
    driver = stage.driver
    driver.click("sendButton")
    driver.wait_until(lambda: any(name.startswith("file_") for name in driver.names()), "the file in the conversation")
    driver.wait_until(lambda: not driver.client.view_model.busy, "everything to end")


@TICKETS.step("tickets-look")
def look(stage: Stage) -> None:
    driver = stage.driver
    driver.click(next(name for name in driver.names() if name.startswith("file_")))
    driver.find("filePage")


@TICKETS.step("tickets-close")
def close(stage: Stage) -> None:
    stage.dismiss("sheetCloseButton")
    stage.driver.click("closeTicketButton")
    stage.driver.find("ticket_endButton")


@TICKETS.step("tickets-closed")
def closed(stage: Stage) -> None:
    driver = stage.driver
    driver.click("ticket_endButton")
    driver.find("ticketOver")
    driver.wait_until(lambda: not driver.sees("ticket_endButton"), "the sheet to go")


@NEW_TICKET.step("tickets-new")
def new(stage: Stage) -> None:
    driver = open_tickets(stage)
    driver.click("newTicketButton")
    driver.find("ticketSubject")
    driver.click("ticket_sendButton")
    driver.wait_for_text("Say in a few words what it is about.")


@NEW_TICKET.step("tickets-opened")
def opened(stage: Stage) -> None:
    driver = stage.driver
    driver.fill("ticketSubject", "No dial tone on two lines")
    driver.click("category_phone")
    driver.focus("ticketBody")
    driver.write("Since this morning, lines 3 and 4.")
    driver.click("ticket_sendButton")
    driver.wait_for_text("Since this morning, lines 3 and 4.")
    driver.wait_until(lambda: not driver.sees("ticketSubject"), "the sheet to go")


@NEW_TICKET.step("tickets-none-closed")
def filtered(stage: Stage) -> None:
    driver = stage.driver
    if driver.sees("ticketBack"):
        driver.click("ticketBack")
    driver.click("ticketFilter_closed")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the closed ones")


def picture(file: Path) -> Path:
    """A photo, as far as anybody can tell."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    assert image.save(str(file))
    return file


def open_tickets(stage: Stage) -> Driver:
    """Go there through the menu."""
    driver = stage.open_as("machine@example.com")
    driver.click("menuButton")
    driver.click("menu_tickets")
    driver.find("ticketsPage")
    driver.wait_until(lambda: not driver.sees("menu_tickets"), "the menu to go")
    driver.wait_for_text("Your answer needed")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the tickets")
    return driver


SCENES = (TICKETS, NEW_TICKET)
