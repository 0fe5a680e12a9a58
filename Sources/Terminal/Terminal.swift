import CNCurses
import Screens
